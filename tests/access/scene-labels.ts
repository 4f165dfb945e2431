import type { SceneKey } from './scenes'

/** Where the application is, in the page's words. */
export const sceneLabels: Record<SceneKey, string> = {
  draft: '填报中',
  submitted: '所属单位审核中',
  correctionAsked: '所属单位审核中，已申请更正身份信息',
  readyAtOwner: '所属单位待上报',
  forwardedByOwner: '所属单位已上报',
  reworkedByOwner: '所属单位重新审核中',
  returnedToOwner: '退回所属单位',
  returnedToApplicant: '退回申报人',
  rejectedByOwner: '所属单位审核不通过',
  atProvince: '人社厅审核中',
  returnedByProvince: '人社厅退回一级推荐单位',
  approved: '审核通过',
  rejectedByProvince: '人社厅审核不通过',
  endingAskedByOwner: '所属单位申请终止',
  endingAskedByApplicant: '申报人申请终止',
}
