import { entries, entriesOf } from './dictionary-entry'

/** 性别, GB/T 2261.1. */
export const sexes = entries(['1', '男'], ['2', '女'])

/** 民族, GB/T 3304. */
export const ethnicGroups = entriesOf(`
01 汉族；02 蒙古族；03 回族；04 藏族；05 维吾尔族；06 苗族；07 彝族；08 壮族；09 布依族；10 朝鲜族
11 满族；12 侗族；13 瑶族；14 白族；15 土家族；16 哈尼族；17 哈萨克族；18 傣族；19 黎族；20 傈僳族
21 佤族；22 畲族；23 高山族；24 拉祜族；25 水族；26 东乡族；27 纳西族；28 景颇族；29 柯尔克孜族；30 土族
31 达斡尔族；32 仫佬族；33 羌族；34 布朗族；35 撒拉族；36 毛南族；37 仡佬族；38 锡伯族；39 阿昌族；40 普米族
41 塔吉克族；42 怒族；43 乌孜别克族；44 俄罗斯族；45 鄂温克族；46 德昂族；47 保安族；48 裕固族；49 京族；50 塔塔尔族
51 独龙族；52 鄂伦春族；53 赫哲族；54 门巴族；55 珞巴族；56 基诺族；97 其他；98 外国血统中国籍人士`)

/** 政治面貌, GB/T 4762, in the short words of daily use. */
export const politicalAffiliations = entriesOf(`
01 中共党员；02 中共预备党员；03 共青团员；04 民革党员；05 民盟盟员；06 民建会员；07 民进会员
08 农工党党员；09 致公党党员；10 九三学社社员；11 台盟盟员；12 无党派人士；13 群众`)

/** 学历, GB/T 4658: the codes an applicant meets; a smaller code is the higher education. */
export const educationLevels = entriesOf(`
11 博士研究生毕业；12 博士研究生结业；14 硕士研究生毕业；15 硕士研究生结业；17 研究生班毕业
21 大学本科毕业；22 大学本科结业；28 大学普通班毕业；31 大学专科毕业；32 大学专科结业
41 中等专科毕业；44 职业高中毕业；47 技工学校毕业；61 普通高中毕业；71 初中毕业；90 其他`)

/** 学位, GB/T 6864 by level: a smaller code is the higher degree (1 is honorary and does not count). */
export const degrees = entries(['2', '博士'], ['3', '硕士'], ['4', '学士'], ['1', '名誉博士'])

export const titleLevels = entries(
  ['SENIOR_FULL', '正高级'],
  ['SENIOR_ASSOCIATE', '副高级'],
  ['INTERMEDIATE', '中级'],
  ['JUNIOR', '初级'],
  ['NONE', '无'],
)

export const idTypes = entries(
  ['RESIDENT_ID', '居民身份证'],
  ['HMT_RESIDENCE', '港澳台居民居住证'],
  ['HM_PERMIT', '港澳居民来往内地通行证'],
  ['TW_PERMIT', '台湾居民来往大陆通行证'],
  ['FOREIGN_PR', '外国人永久居留身份证'],
  ['PASSPORT', '护照'],
)

export const unitNatures = entries(
  ['GOV', '机关（含参公）'],
  ['UNI', '高等院校'],
  ['RES', '科研院所'],
  ['MED', '医疗卫生机构'],
  ['PUB', '其他事业单位'],
  ['SOE', '国有企业'],
  ['NSOE', '非公有制企业'],
  ['ORG', '社会组织'],
  ['OTHER', '其他'],
)

export const tutorTypes = entries(['NONE', '否'], ['MASTER', '硕士生导师'], ['DOCTOR', '博士生导师'])
export const studyModes = entries(['FT', '全日制'], ['PT', '非全日制（在职）'])
