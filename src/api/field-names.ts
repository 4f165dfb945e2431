/** Names of input fields as users know them, for refusals of malformed input. */
const names: Record<string, string> = {
  address: '地址',
  answer: '答复',
  applicationId: '申报表',
  attachmentId: '附件',
  batchCode: '批次',
  category: '申报类别',
  confirmedName: '姓名',
  content: '内容',
  correctionDeadline: '修改期限',
  discipline: '学科',
  field: '字段',
  filters: '筛选条件',
  firstLevelOpinion: '一级推荐单位意见',
  head: '负责人',
  idNumber: '证件号码',
  indicatorId: '限额指标',
  mobile: '手机号',
  module: '模块',
  name: '姓名',
  operations: '填写的内容',
  opinion: '推荐意见',
  page: '页码',
  pageSize: '每页条数',
  password: '密码',
  planned: '拟推荐人数',
  pledge: '承诺',
  publicityFrom: '公示开始日期',
  publicityResult: '公示结果',
  publicityTo: '公示结束日期',
  reason: '理由',
  remarks: '修改意见',
  search: '查询内容',
  section: '栏目',
  signedOn: '日期',
  sort: '排序',
  text: '文字',
  track: '申报专项',
  unitId: '单位',
  value: '填写的值',
  version: '版本',
}

/** The name of the innermost known part of an input path. */
export function fieldName(path: string[]): string {
  const known = path.filter((part) => Object.hasOwn(names, part)).at(-1)
  return known === undefined ? '提交的内容' : (names[known] ?? '提交的内容')
}
