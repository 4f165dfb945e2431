import type { Dossier } from '../schema'
import type { MainAction } from './action-words'
import type { RemarkDraft } from './remark-place'
import type { DecisionMaker } from './use-decision'
import type { RecommendationDraft } from './use-recommendation-draft'
import type { Audience } from './use-review-api'

/** What the decision beside a dossier needs, and its ways of going on. */
export interface DecisionPanelProps {
  audience: Audience
  dossier: Omit<Dossier, 'form'>
  /** The acting unit, to whom remarks may be addressed. */
  unitId: string
  now: Date
  /** Until when 不通过 can be revoked, in words. */
  revocable: string
  draft: RecommendationDraft | null
  decision: DecisionMaker
  remarks: RemarkDraft[]
  onRemoveRemark: (key: string) => void
  onRemarksSent: () => void
  way: MainAction | null
  onWay: (way: MainAction) => void
  /** After 通过: the next dossier of the list, if there is one. */
  onNext: (() => void) | null
}
