import type { Dossier, DossierAction, ReviewAction } from '../schema'
import type { WordedOffer } from './offered-actions'

/** The two or three ways of deciding; everything else is an action beside them. */
export const mainActions = ['approve', 'forward', 'rework', 'return', 'reject'] as const satisfies ReviewAction[]
export type MainAction = (typeof mainActions)[number]

export function isMainAction(action: DossierAction): action is MainAction {
  return mainActions.some((main) => main === action)
}

/** The names of the ways, in the manual's words. */
export const wayLabel: Record<MainAction, string> = {
  approve: '通过',
  forward: '通过',
  rework: '重新修改',
  return: '退回',
  reject: '不通过',
}

export interface SideActionWords {
  label: string
  description: string
  verb: string
  /** Done without a reason, but still confirmed. */
  needsReason: boolean
  /** It ends the application. */
  isEnding?: boolean
}

/** Actions beside the main ways: what they are called and what they do. */
export const sideActionWords: Partial<Record<DossierAction, SideActionWords>> = {
  takeBack: {
    label: '收回',
    description:
      '收回已退回申报人的申报，以最近一次提交的内容由本单位重新审核。申报人正在修改的内容会保留，但不会进入审核。',
    verb: '收回，由本单位审核',
    needsReason: true,
  },
  recall: {
    label: '撤回',
    description: '撤回已上报的申报，回到“待上报”。上级单位打开审核后就不能撤回。',
    verb: '撤回上报',
    needsReason: false,
  },
  reinstate: {
    label: '撤销不通过',
    description: '撤销“不通过”，申报恢复到办理“不通过”之前的状态，继续本批次申报。',
    verb: '撤销不通过，恢复申报',
    needsReason: true,
  },
  reopen: {
    label: '撤销通过',
    description: '撤销“通过”，申报回到人社厅审核中。',
    verb: '撤销通过，重新审核',
    needsReason: true,
  },
  requestTermination: {
    label: '终止申报',
    description:
      '终止这份申报，不作为“不通过”。另一方（申报人或所属单位）会收到通知，24 小时内可以提出异议；双方都同意的，立即终止。',
    verb: '提出终止申报',
    needsReason: true,
    isEnding: true,
  },
  objectToTermination: {
    label: '对终止提出异议',
    description: '申报人已提出终止这份申报。提出异议后，申报不终止，按现在的环节继续办理。',
    verb: '提出异议，继续申报',
    needsReason: true,
  },
  releaseSlot: {
    label: '释放名额',
    description: '人社厅退回修改期间，名额为本人保留。释放后名额可用于其他人选；本人再上报时，须另有空余名额。',
    verb: '释放名额',
    needsReason: true,
  },
}

/** The applicant asked first: the owner's own request is its consent, and nothing is waited for any more. */
const consentWords: SideActionWords = {
  label: '同意终止申报',
  description: '申报人已提出终止申报。本单位同意后，这份申报立即终止，不再审核，本批次也不能重新提交；不作为“不通过”。',
  verb: '同意，立即终止申报',
  needsReason: true,
  isEnding: true,
}

/** The actions beside the main ways that are offered now, with what they are called in this situation. */
export function wordedOffers({ actions, termination }: Pick<Dossier, 'actions' | 'termination'>): WordedOffer[] {
  return actions.flatMap((offer) => {
    const isConsent = offer.action === 'requestTermination' && termination?.requestedBy === 'APPLICANT'
    const words = isConsent ? consentWords : sideActionWords[offer.action]
    return words && !isMainAction(offer.action) ? [{ offer, words }] : []
  })
}

type Standing = Pick<Dossier, 'actions' | 'deadlineChange' | 'mayReleaseSlot'>

/** Is there a place for it in the dossier as it is now. */
export function isOffered(action: DossierAction, { actions, deadlineChange, mayReleaseSlot }: Standing): boolean {
  if (action === 'changeDeadline') return deadlineChange !== null
  if (action === 'releaseSlot') return mayReleaseSlot
  return actions.some((offer) => offer.action === action && offer.allowed)
}

/** What the user calls it. */
export function nameOfAction(action: DossierAction): string {
  if (isMainAction(action)) return wayLabel[action]
  return sideActionWords[action]?.label ?? '调整修改截止时间'
}
