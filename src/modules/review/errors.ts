import { chinaShortTime } from '@/lib/china-time'
import { defineErrors, type Refusal } from '@/lib/domain-error'

export const reviewErrors = defineErrors({
  NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份申报',
    why: '申报不存在，或不在本单位的办理范围内。',
    next: '请回到列表，从列表中打开。',
  }),
  /** What the transition table says against it, first reason first. */
  REFUSED: ({ guard, refusals }: { guard: string; refusals: Refusal[] }): Refusal => {
    const [first, ...more] = refusals
    if (!first) throw new Error('a refusal without a reason')
    return {
      ...first,
      details: { ...first.details, guard, more: more.map(({ what, why, next }) => ({ what, why, next })) },
    }
  },
  CHANGED_MEANWHILE: ({ who, unitName, did, at }: { who: string; unitName: string; did: string; at: Date }) => ({
    kind: 'conflict',
    what: '没有办理：这份申报刚刚有了变化',
    why: `${unitName ? `${unitName}的` : ''}${who}已于 ${chinaShortTime(at)} ${did}。`,
    next: '请看过现在的状态后再办理，您填写的内容仍在。',
  }),
  KEY_REUSED: () => ({
    kind: 'conflict',
    what: '没有办理：这个请求与先前的不同',
    why: '同一次操作被用于两件不同的事。',
    next: '请刷新页面后重新办理。',
  }),
  REMARK_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这条意见',
    why: '意见不存在，或不是提给您的。',
    next: '请刷新页面后从意见列表中打开。',
  }),
  REMARK_CLOSED: () => ({
    kind: 'closed',
    what: '没有保存答复',
    why: '申报现在不在您这里修改，意见已不能答复。',
    next: '请刷新页面查看现在的状态。',
  }),
  REMARKS_NOT_CARRIED: () => ({
    kind: 'invalid',
    what: '没有退回',
    why: '选择转达的意见中，有的不是提给本单位的，或已经转达过。',
    next: '请刷新页面后重新选择。',
  }),
  ATTACHMENT_UNKNOWN: () => ({
    kind: 'invalid',
    what: '没有退回',
    why: '有一条意见所指的附件不属于这份申报。',
    next: '请删除这条意见后重新添加。',
  }),
  RECOMMENDATION_CLOSED: ({ where }: { where: string }) => ({
    kind: 'closed',
    what: '没有保存推荐信息',
    why: `申报现在不在本单位办理：${where}。`,
    next: '退回本单位后可以继续修改，您填写的内容仍在本页。',
  }),
  RECOMMENDATION_CHANGED: ({ who, at }: { who: string; at: Date }) => ({
    kind: 'conflict',
    what: '没有保存推荐信息：已在别处改过',
    why: `${who}已于 ${chinaShortTime(at)} 保存了另一个版本。`,
    next: '请先复制您写的内容，再刷新页面核对。',
  }),
  PUBLICITY_REVERSED: () => ({
    kind: 'invalid',
    what: '没有保存公示日期',
    why: '公示结束日期早于公示开始日期。',
    next: '请改正日期，其他内容仍在页面上。',
  }),
  CATEGORY_NOT_ALLOWED: ({ why }: { why: string }) => ({
    kind: 'invalid',
    what: '没有保存推荐类别',
    why,
    next: '请选择其他推荐类别。',
  }),
  RANK_TAKEN: ({ rank, who }: { rank: number; who: string | null }) => ({
    kind: 'conflict',
    what: `没有保存推荐排序 ${rank}`,
    why: who ? `同一类别中，排序 ${rank} 已用于${who}。` : `同一类别中，排序 ${rank} 刚刚被使用。`,
    next: '请另填一个排序，可以有空号。',
    details: { field: 'rank' },
  }),
  RANK_CLOSED: ({ why }: { why: string }) => ({
    kind: 'closed',
    what: '没有保存推荐排序',
    why: `推荐排序只能在本单位上报截止前修改。${why}`,
    next: '如需调整，请联系人社厅延期。',
    details: { field: 'rank' },
  }),
  NO_CORRECTION_DEADLINE: () => ({
    kind: 'conflict',
    what: '不能调整修改截止时间',
    why: '这份申报没有退回修改的截止时间，或设定它的不是本单位。',
    next: '请由退回单位或人社厅调整。',
  }),
  NO_SLOT_TO_RELEASE: () => ({
    kind: 'conflict',
    what: '没有可释放的名额',
    why: '这份申报没有占用本单位的推荐名额，或不在退回办理中。',
    next: '请刷新页面查看推荐限额。',
  }),
  UNIT_GONE: () => ({
    kind: 'notFound',
    what: '没有变更所属单位',
    why: '没有找到所选的单位。',
    next: '请重新查找并选择单位。',
  }),
  UNFINISHED: ({ count }: { count: number }) => ({
    kind: 'conflict',
    what: '没有归档',
    why: `本批次还有 ${count} 件申报没有办结。`,
    next: '请先在“结束批次”中办理完，再归档。',
  }),
  COUNT_CHANGED: ({ expected, found }: { expected: number; found: number }) => ({
    kind: 'conflict',
    what: '没有办理“逾期未完成”',
    why: `清单有了变化：先前 ${expected} 份，现在 ${found} 份。`,
    next: '请重新核对清单后办理。',
  }),
})
