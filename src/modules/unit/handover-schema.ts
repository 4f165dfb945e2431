import { z } from 'zod'

const count = z.int().min(0)

/** What one batch has in flight in a unit. */
const batchInFlight = z.object({
  batchCode: z.string(),
  batchName: z.string(),
  /** 本单位申报数据审核 */
  ownReview: count,
  /** 其他单位申报审核 */
  othersReview: count,
  /** 待上报 */
  ready: count,
  /** 上级审核单位退回 */
  returned: count,
  /** Own applicants': with them to be mended. */
  withApplicants: count,
  /** Own applicants': not submitted yet. */
  drafts: count,
  /** Opinions begun on what is with the unit and not forwarded yet. */
  opinions: count,
  /** Until when the unit may forward; null where no window is set. */
  closesAt: z.coerce.date().nullable(),
  /** What was returned and must be mended by a time of its own, and the earliest such time. */
  corrections: count,
  correctionBy: z.coerce.date().nullable(),
})

/** What was in flight when an account passed to another person: counts and times, nobody's data. */
export const handoverSummary = z.object({ batches: z.array(batchInFlight) })
export type HandoverSummary = z.output<typeof handoverSummary>
export type BatchInFlight = HandoverSummary['batches'][number]

export const handoverInput = z.object({ handoverId: z.uuid() })

/** One handover in the unit's records. */
export interface HandoverLine {
  handoverId: string
  at: Date
  fromName: string
  toName: string
  summary: HandoverSummary
  /** When the new operator said that he has seen it. */
  seenAt: Date | null
}

/** One that this person has not confirmed yet: of the account that he took over, or of one that he gave away. */
export interface OpenHandover extends HandoverLine {
  unitName: string
  side: 'taken' | 'given'
}

/** What whoever no longer has an account is told at the door: no person, only the unit and the counts. */
export interface HandedOver {
  unitName: string
  at: Date
  summary: HandoverSummary
}
