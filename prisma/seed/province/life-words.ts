import type { RemarkInput } from '@/modules/review/schema'

/** What people give as their reason. */
export const reasons = {
  return: [
    '项目经费与任务书不一致，请核对后重新提交。',
    '论文收录情况缺少检索证明，请补充。',
    '主要成就中“国内领先”等表述缺少依据，请修改。',
    '推荐意见与申报类别不符，请核对。',
    '获奖证书扫描件不清晰，请重新扫描上传。',
    '任职时间与聘书不一致，请更正。',
  ],
  passDown: ['请按上级意见转申报人修改。', '请尽快修改，按期报回。', '请逐条对照意见补正材料。'],
  reject: [
    '经核实，主要业绩与岗位不符，不同意推荐。',
    '不符合申报专项的范围，且已过更正期限。',
    '公示期间收到异议，经核查影响推荐。',
    '业绩集中在 2018 年以前，不在认定期内。',
  ],
  end: ['本人工作调动，放弃本批次申报。', '申报人即将出国研修，商本人同意终止。', '家庭原因，申请终止本次申报。'],
  object: ['本人不同意终止，调动手续尚未办理，请继续审核。', '材料已备齐，请继续办理。'],
  answer: ['已修改并更换附件。', '已补充证明材料。', '已按意见重新表述，并写明量化指标。'],
  takeBack: ['申报人出差在外，无须修改的部分不影响审核。', '经电话核实，原材料无误，收回继续审核。'],
  reinstate: ['误点“不通过”，撤销后继续审核。', '补充材料已收到，恢复审核。'],
  reopen: ['收到补充说明，须重新核对获奖情况。', '公示中发现姓名用字有误，退回复核。'],
}

/** What a return asks to be mended. */
export const remarkTexts: RemarkInput[] = [
  { target: 'FIELD', section: 'summary', field: 'plan', text: '请写明管理期内的量化目标。' },
  { target: 'FIELD', section: 'summary', field: 'achievements', text: '请区分个人贡献与团队贡献。' },
  { target: 'FIELD', section: 'basic', field: 'postSince', text: '与任职文件的时间不一致。' },
  { target: 'FIELD', section: 'basic', field: 'titleSince', text: '请按聘书填写取得时间。' },
  { target: 'FIELD', section: 'benefits', field: 'benefits', text: '效益数据请附财务证明。' },
  { target: 'GENERAL', text: '附件请按目录顺序重新命名。' },
]
