import type { ReviewModule } from '../schema'

/** The sidebar's names, as in the manual. */
export const moduleTitle: Record<ReviewModule, string> = {
  'own-review': '本单位申报数据审核',
  'others-review': '其他单位申报审核',
  'ready-to-forward': '待上报',
  'returned-by-superior': '上级审核单位退回',
  forwarded: '已上报',
  'rejected-list': '审核不通过人员名单',
  'returned-list': '审核退回人员名单',
}

export const categoryShort = { LEADER: '带头人', RESERVE: '后备人选' }
export const categoryLabel = { LEADER: '学术和技术带头人', RESERVE: '学术和技术带头人后备人选' }
export const trackShort = { GENERAL: '一般', GRASSROOTS: '基层专项', INDUSTRY: '产业专项' }
export const trackLabel = { GENERAL: '一般', GRASSROOTS: '基层人才专项', INDUSTRY: '产业人才专项' }

export const categoryOptions = [
  { value: 'LEADER', label: categoryLabel.LEADER },
  { value: 'RESERVE', label: categoryLabel.RESERVE },
]

/** Two long names that begin alike could not be told apart in a narrow filter. */
export const shortCategoryOptions = [
  { value: 'LEADER', label: categoryShort.LEADER },
  { value: 'RESERVE', label: categoryShort.RESERVE },
]

export const trackOptions = [
  { value: 'GENERAL', label: trackLabel.GENERAL },
  { value: 'GRASSROOTS', label: trackLabel.GRASSROOTS },
  { value: 'INDUSTRY', label: trackLabel.INDUSTRY },
]

/** An empty list says what will appear in it and what to do to get it. */
export const emptyWords: Record<ReviewModule, { title: string; next: string }> = {
  'own-review': {
    title: '暂无待审核的本单位申报',
    next: '本单位申报人提交申报表后，会出现在这里。申报人尚未开户或未提交的，请提醒本人在截止时间前完成。',
  },
  'others-review': {
    title: '暂无待审核的其他单位申报',
    next: '下级单位上报后，会出现在这里。',
  },
  'ready-to-forward': {
    title: '暂无待上报的申报',
    next: '在“本单位申报数据审核”“其他单位申报审核”中审核通过的申报，会出现在这里，由您上报上级单位。',
  },
  'returned-by-superior': {
    title: '没有上级审核单位退回的申报',
    next: '上级单位退回的申报会出现在这里，并附退回理由和意见，由您重新修改或再退回下级。',
  },
  forwarded: {
    title: '还没有已上报的申报',
    next: '在“待上报”中上报后，可在这里查看现由哪个单位办理。',
  },
  'rejected-list': {
    title: '没有审核不通过的人员',
    next: '本单位审核结果为“不通过”的人员会列在这里。',
  },
  'returned-list': {
    title: '没有审核退回的人员',
    next: '本单位退回过的申报会列在这里，并注明是否已重新报来。',
  },
}
