import { entries } from './dictionary-entry'

export const categories = entries(['LEADER', '学术和技术带头人'], ['RESERVE', '学术和技术带头人后备人选'])
export const tracks = entries(['GENERAL', '一般'], ['GRASSROOTS', '基层人才专项'], ['INDUSTRY', '产业人才专项'])

export const achievementTypes = entries(
  ['BASIC', '基础研究'],
  ['APPLIED', '应用研究与技术开发'],
  ['TRANSFER', '成果转化与推广'],
  ['HUMAN', '哲学社会科学'],
  ['PRACTICE', '一线实践'],
)
export const assessments = entries(['EXCELLENT', '优秀'], ['PASS', '合格'], ['FAIL', '不合格'])

export const subjectGroups = entries(
  ['SCI', '理学'],
  ['ENG', '工学'],
  ['AGR', '农学'],
  ['MED', '医学'],
  ['HUM', '哲学社会科学'],
  ['ECO', '经济管理'],
  ['EDU', '教育'],
  ['ART', '文化艺术、体育'],
)

export const scopeLevels = entries(
  ['INTL', '国际'],
  ['NATION', '国家级'],
  ['PROV', '省部级'],
  ['CITY', '市厅级'],
  ['OTHER', '其他'],
)

export const projectLevels = entries(
  ['NATION_MAJOR', '国家级重大（重点）'],
  ['NATION', '国家级一般'],
  ['PROV', '省部级'],
  ['CITY', '市厅级'],
  ['HORIZ', '横向'],
  ['INTL', '国际合作'],
  ['OWN', '自选'],
)
export const projectRoles = entries(
  ['PI', '主持'],
  ['SUB_PI', '课题（子项目）负责人'],
  ['CORE', '主研'],
  ['MEMBER', '参与'],
)
export const projectStatuses = entries(['ONGOING', '在研'], ['DONE', '结题'])

export const authorRoles = entries(
  ['FIRST', '第一作者'],
  ['CORR', '通讯作者'],
  ['CO_FIRST', '共同第一作者'],
  ['CO_CORR', '共同通讯作者'],
  ['OTHER', '其他'],
)
export const paperIndexes = entries(
  ['SCI', 'SCI'],
  ['SSCI', 'SSCI'],
  ['AHCI', 'A&HCI'],
  ['EI', 'EI'],
  ['CPCI', 'CPCI'],
  ['CSSCI', 'CSSCI'],
  ['CSCD', 'CSCD'],
  ['PKU', '北大核心'],
  ['NONE', '未收录'],
)

export const bookKinds = entries(
  ['MONO', '专著'],
  ['TEXT', '教材'],
  ['EDIT', '编著'],
  ['TRANS', '译著'],
  ['REF', '工具书'],
)
export const bookRoles = entries(['SOLE', '独著'], ['CHIEF', '主编（著）'], ['DEPUTY', '副主编'], ['PART', '参编'])

export const ipKinds = entries(
  ['INV', '发明专利'],
  ['UM', '实用新型专利'],
  ['DES', '外观设计专利'],
  ['SW', '计算机软件著作权'],
  ['VAR', '植物（动物）新品种'],
  ['DRUG', '新药（医疗器械）证书'],
  ['STD_I', '国际标准'],
  ['STD_N', '国家标准'],
  ['STD_H', '行业标准'],
  ['STD_L', '地方标准'],
)
export const ipStatuses = entries(['VALID', '有效'], ['EXPIRED', '失效'], ['TRANSFERRED', '已转让（许可）'])

export const awardLevels = entries(
  ['INTL', '国际'],
  ['NATION', '国家级'],
  ['PROV', '省部级'],
  ['CITY', '市厅级'],
  ['SOC', '社会力量'],
)
export const awardGrades = entries(
  ['SPECIAL', '特等'],
  ['1', '一等'],
  ['2', '二等'],
  ['3', '三等'],
  ['NONE', '不分等级'],
)

export const publicityResults = entries(
  ['OK', '无异议'],
  ['RESOLVED', '有异议，经核查不影响推荐'],
  ['BLOCK', '有异议，影响推荐'],
)
export const yesNo = entries(['Y', '是'], ['N', '否'])
