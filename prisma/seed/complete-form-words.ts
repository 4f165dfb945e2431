import { codePoints } from '@/modules/application/rules/form-content'

export const disciplines = [
  { code: '520', second: '人工智能', major: '计算机科学与技术', field: '工业视觉检测与缺陷识别', group: 'ENG' },
  { code: '320', second: '内科学', major: '临床医学', field: '高原低氧环境下的心血管疾病防治', group: 'MED' },
  { code: '210', second: '作物遗传育种学', major: '农学', field: '水稻抗病基因挖掘与分子育种', group: 'AGR' },
  { code: '560', second: '桥梁工程', major: '土木工程', field: '山区大跨度桥梁抗震与健康监测', group: 'ENG' },
  { code: '790', second: '数量经济学', major: '应用经济学', field: '成渝地区双城经济圈产业协同', group: 'ECO' },
] as const

export const schools = ['四川大学', '电子科技大学', '西南交通大学', '四川农业大学', '成都理工大学'] as const

export const projectNames = [
  '复杂气动环境下飞行器一体化设计方法',
  '高原地区慢性病早期筛查与干预技术',
  '优质抗病水稻新品种选育与示范推广',
  '山区大跨度桥梁全寿命周期健康监测',
  '成渝地区双城经济圈产业链协同机制',
] as const

export const abstracts = [
  '围绕装备制造中的表面缺陷检测难题，提出小样本条件下的自监督学习方法，形成“采集—标注—训练—部署”的完整工具链，在 5 家企业的 12 条产线稳定运行。',
  '针对高原低氧环境下心血管疾病发病早、进展快的特点，建立覆盖 3 个州、26 个县的筛查队列，提出分级干预方案，使基层规范管理率由 41% 提高到 78%。',
  '系统鉴定水稻种质资源 4,200 余份，克隆抗稻瘟病新基因 2 个，育成“川优 㛃香”等新品种 6 个，累计推广 860 万亩，新增产值 12 亿元。',
  '建立考虑行波效应的大跨度桥梁地震响应分析方法，研制低功耗监测装置，应用于 17 座山区桥梁，其中“𠮷安特大桥”为国内同类跨度之最。',
  '以投入产出与复杂网络方法刻画两地产业链的互补与竞争，提出的 3 项政策建议被省级部门采纳，写入 2 份规划文件。',
] as const

const facts = [
  '提出的方法经第三方检测机构验证，主要指标优于国内同类技术。',
  '相关成果写入 2 项地方标准，并在全省 9 个市（州）推广应用。',
  '牵头组建省级重点实验室，与 4 家龙头企业建立联合研发中心。',
  '近五年主持国家级、省部级项目 11 项，经费合计 2,860 万元。',
  '以第一完成人获四川省科学技术进步奖二等奖 1 项、三等奖 2 项。',
  '培养博士 6 名、硕士 14 名，其中 3 人成长为单位学科骨干。',
  '在国内外学术会议作特邀报告 8 次，担任 2 种核心期刊编委。',
  '成果转化合同金额 1,350 万元，近三年新增产值 1.2 亿元。',
  '组织编写技术手册 3 部，为基层单位举办培训班 20 余期。',
] as const

/**
 * A text of several paragraphs that holds 𠮷 and 㛃 and ends with a full stop.
 * @param length code points, exactly
 */
export function longParagraph(lead: string, length: number): string {
  let text = `${lead}\n（人名用字：𠮷、㛃）`
  for (let item = 0; ; item += 1) {
    const next = `${item % 4 === 0 ? '\n' : ''}${facts[item % facts.length]}`
    if (codePoints(text + next) > length) break
    text += next
  }
  const missing = length - codePoints(text)
  if (missing === 0) return text
  return `${text.slice(0, -1)}${missing === 1 ? '等' : `，${clauseOf(missing - 1)}`}。`
}

/** A clause of so many characters, so that the text ends with a sentence however much is missing. */
function clauseOf(length: number): string {
  if (length <= clauses.length) return clauses[length - 1] ?? ''
  return `${repeated}${clauseOf(length - repeated.length)}`
}

const repeated = '得到同行专家好评，'

/** One for each length from 1 to 9. */
const clauses = [
  '好',
  '良好',
  '效果好',
  '成效显著',
  '评价均良好',
  '成效十分显著',
  '得到同行的好评',
  '得到用户普遍好评',
  '得到了用户普遍好评',
]
