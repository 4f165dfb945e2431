import { defineErrors } from '@/lib/domain-error'
import type { Problem } from './rules/problem'

export const applicationErrors = defineErrors({
  NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份申报',
    why: '申报不存在，或不属于您的账户。',
    next: '请回到首页，从自己的申报进入。',
  }),
  NOT_EDITABLE: ({ state }: { state: string }) => ({
    kind: 'closed',
    what: '没有保存，申报表现在不能修改',
    why: `申报现在是“${state}”，内容已锁定。`,
    next: '如需修改，请联系单位经办人退回，或在“办理进度”中撤回修改。',
  }),
  UNKNOWN_SECTION: () => ({
    kind: 'invalid',
    what: '没有保存，申报表中没有这一部分',
    why: '本批次的申报表没有这一部分，可能是页面打开太久、申报表已调整。',
    next: '请刷新页面后继续填写，其他部分已保存的内容不受影响。',
  }),
  MIXED_VERSIONS: () => ({
    kind: 'invalid',
    what: '没有保存',
    why: '同一部分的改动须以同一个版本为准。',
    next: '请刷新页面后继续填写，未保存的内容仍在本机。',
  }),
  FORM_INCOMPLETE: ({ problems }: { problems: Problem[] }) => ({
    kind: 'invalid',
    what: `还不能提交，有 ${problems.length} 处需要补充或修改`,
    why: problems
      .slice(0, 5)
      .map((problem) => problem.what)
      .join('；'),
    next: '请按“检查与提交”页的清单逐处处理后再提交。',
    details: { problems },
  }),
  NO_FORM_VERSION: () => ({
    kind: 'closed',
    what: '还不能提交',
    why: '本批次的申报表尚未发布。',
    next: '请稍后再试，或联系单位经办人。',
  }),
  ATTACHMENT_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这个附件',
    why: '附件不存在、已删除，或您无权查看。',
    next: '请回到申报表，从附件列表打开。',
  }),
  UPLOAD_NOT_ALLOWED: ({ why, next }: { why: string; next: string }) => ({
    kind: 'closed',
    what: '没有上传',
    why,
    next,
  }),
  TOO_MUCH_SENT: ({ mostFiles, most }: { mostFiles: number; most: string }) => ({
    kind: 'tooMany',
    what: '没有上传：一天内上传的文件太多',
    why: `同一账户 24 小时内最多上传 ${mostFiles} 次、共 ${most}。`,
    next: '自当天第一次上传起满 24 小时后可以继续上传；已上传的文件没有丢失。',
  }),
  TOO_MANY_FILES: ({ label, maxFiles }: { label: string; maxFiles: number }) => ({
    kind: 'invalid',
    what: '没有上传，文件数已满',
    why: `${label}最多 ${maxFiles} 个文件。`,
    next: '请先删去不需要的，或用“替换”。',
  }),
})
