import type { Category } from '@/generated/prisma/enums'
import type { RemarkInput } from '@/modules/review/schema'

/** Place on the path: 0 = owner, then its superiors up to the province. */
export type Place = number

/** One thing that somebody does with an application, at that time. */
export type Deed = { at: Date } & Act

export type Act =
  | { does: 'submit' | 'withdraw' }
  | { does: 'approve'; by: Place; recommendAs?: Category }
  | { does: 'forward' | 'rework' | 'recall' | 'open'; by: Place }
  | { does: 'return'; by: Place; reason: string; remarks: RemarkInput[]; deadline?: Date }
  | { does: 'reject' | 'reinstate' | 'takeBack' | 'reopen'; by: Place; reason: string }
  /** All remarks addressed to him or the unit are dealt with. */
  | { does: 'answer'; by: Place | 'applicant'; answer: string }
  | { does: 'askToEnd' | 'objectToEnd'; by: 'applicant' | 'owner'; reason: string }
