import { z } from 'zod'
import { storableText } from '@/lib/storable-text'
import { batchCodeSchema } from '@/modules/batch/schema'
import type { QuotaView } from '@/modules/quota/schema'
import type { DeadlineLimits } from './rules/deadline-limits'
import type { TerminationView } from './rules/termination-view'

export type { QuotaView }

/** Sidebar modules of a unit (workflow §5), as they stand in the address. */
export const reviewModules = [
  'own-review',
  'others-review',
  'ready-to-forward',
  'returned-by-superior',
  'forwarded',
  'rejected-list',
  'returned-list',
] as const
export type ReviewModule = (typeof reviewModules)[number]

/** Actions of the transition table, plus those on a termination request. */
export const reviewActions = [
  'submit',
  'approve',
  'reject',
  'return',
  'forward',
  'rework',
  'takeBack',
  'recall',
  'withdraw',
  'requestTermination',
  'objectToTermination',
  'lapse',
  'reopen',
  'reinstate',
] as const
export type ReviewAction = (typeof reviewActions)[number]
/** What leaves the application where it is: never a row of the transition table. */
export type StandingAction = 'changeDeadline' | 'releaseSlot'
export type DossierAction = ReviewAction | StandingAction

export const categorySchema = z.enum(['LEADER', 'RESERVE'])
export const trackSchema = z.enum(['GENERAL', 'GRASSROOTS', 'INDUSTRY'])

/** One page of a module list. Carries names and ID numbers, so it goes by POST. */
export const listInput = z.object({
  batchCode: batchCodeSchema,
  module: z.enum(reviewModules),
  /** Name part, exact ID number, unit part or discipline part. */
  search: storableText().trim().max(100).default(''),
  category: categorySchema.optional(),
  track: trackSchema.optional(),
  owningUnitId: z.uuid().optional(),
  sort: z.enum(['since', 'name', 'unit', 'category', 'rank']).default('since'),
  /** Left out: rules/default-direction.ts. */
  direction: z.enum(['asc', 'desc']).optional(),
  page: z.number().int().min(1).max(100_000).default(1),
  pageSize: z.number().int().min(1).max(100).default(20),
})
export type ListInput = z.input<typeof listInput>

/** Where the dossier stands in the list it was opened from: for 上一条 / 下一条. */
export const neighboursInput = listInput.extend({ applicationId: z.uuid() })
export interface Neighbours {
  /** 1-based; null when the application is no longer in this list. */
  position: number | null
  /** As in ListPage. */
  total: number
  previousId: string | null
  nextId: string | null
}

/** What the province did itself, with numbers in its sidebar and on its workbench. */
export const countedProvinceModules = ['province-review', 'approved', 'rejected-list', 'returned-list'] as const
export type CountedProvinceModule = (typeof countedProvinceModules)[number]
/** And where it finds what others did: to revoke a 不通过 of theirs, or to give more time for a correction. */
export const provinceModules = [...countedProvinceModules, 'rejected-below', 'all-applications'] as const
export type ProvinceModule = (typeof provinceModules)[number]
export const provinceListInput = listInput.extend({ module: z.enum(provinceModules) })
export const provinceNeighboursInput = provinceListInput.extend({ applicationId: z.uuid() })

export interface ListRow {
  applicationId: string
  version: number
  applicantName: string
  /** 510***********0011 */
  idNumberMasked: string
  owningUnitId: string
  owningUnitName: string
  category: 'LEADER' | 'RESERVE'
  recommendedCategory: 'LEADER' | 'RESERVE' | null
  track: 'GENERAL' | 'GRASSROOTS' | 'INDUSTRY'
  discipline: string
  isException: boolean
  submissionNumber: number
  rank: number | null
  /** Since when it stands in this list. */
  since: Date
  /** Correction deadline that binds this unit now, if any. */
  deadline: Date | null
  returnCount: number
  /** Where it is now, in the words for this audience (“成都市人社局 审核中”). */
  whereNow: string
  isFinal: boolean
  /** In 审核退回人员名单: came back since the last return. */
  hasComeBack: boolean
}

export interface ListPage {
  rows: ListRow[]
  /** Exact to 10,000; 10,001 means “10,000+”. */
  total: number
  page: number
  pageSize: number
  /** Units that occur in this list, for the filter. */
  owningUnits: { id: string; name: string }[]
}

export const remarkInput = z.object({
  target: z.enum(['FIELD', 'ROW', 'ATTACHMENT', 'RECOMMENDATION', 'UNIT_ATTACHMENT', 'UNIT_NAME', 'GENERAL']),
  section: storableText().max(40).optional(),
  field: storableText().max(40).optional(),
  rowId: z.uuid().optional(),
  attachmentId: z.uuid().optional(),
  text: storableText().trim().min(1, '请写明意见').max(300, '一条意见不能超过 300 字'),
})
export type RemarkInput = z.infer<typeof remarkInput>

/** What a transition answers; the same for a repeated request. */
export interface TransitionResult {
  applicationId: string
  version: number
  state: string
  eventId: string
  /** 回执: short code of the event. */
  receipt: string
  /** What happened, for the toast: “已上报至 成都市人社局”. */
  message: string
}

/** Being served a dossier is opening it (bars recall and withdraw when the holder opens it). */
export const dossierInput = z.object({ applicationId: z.uuid(), batchCode: batchCodeSchema })

export interface RecommendationView {
  unitId: string
  unitName: string
  isOwner: boolean
  isFirstLevel: boolean
  opinion: string
  firstLevelOpinion: string
  category: 'LEADER' | 'RESERVE' | null
  publicityFrom: string | null
  publicityTo: string | null
  publicityResult: 'OK' | 'RESOLVED' | 'BLOCK' | null
  head: string
  signedOn: string | null
  rank: number | null
  version: number
  confirmedSubmissionNumber: number | null
  attachments: AttachmentView[]
}

export interface AttachmentView {
  id: string
  kind: string
  kindLabel: string
  rowId: string | null
  fileName: string
  contentType: string
  sizeBytes: number
}

export interface RemarkView {
  id: string
  fromUnitName: string
  /** The unit's id, or 'APPLICANT'. */
  addressee: string
  addresseeName: string
  target: RemarkInput['target']
  /** Where it hangs, in words: “主持（参与）项目 · 第 1 项 · 经费（万元）”. */
  place: string
  section: string | null
  field: string | null
  rowId: string | null
  attachmentId: string | null
  text: string
  oldValue: string | null
  answer: string | null
  answeredAt: Date | null
  createdAt: Date
}

export interface TimelineEntry {
  id: string
  at: Date
  /** “上报”, “退回” … */
  label: string
  actorName: string
  actorUnitName: string
  fromLabel: string
  toLabel: string
  reason: string | null
  /** What a superior should know about who acted: 经办人系申报人本人. */
  flags: string[]
  submissionNumber: number
  receipt: string
}

export interface PathStop {
  unitId: string | null
  name: string
  mark: 'done' | 'now' | 'waiting' | 'returned' | 'rejected'
  note: string
  at: Date | null
}

/** An action the interface shows: allowed, or refused with the reason in words. */
export interface OfferedAction {
  action: ReviewAction
  allowed: boolean
  /** Why not, in words; null when allowed. */
  refusal: { what: string; why: string; next: string } | null
}

export interface Dossier {
  applicationId: string
  batchCode: string
  version: number
  state: string
  stateLabel: string
  applicantName: string
  idNumberMasked: string
  /** Name or number was corrected after this submission; the form shows the former ones. */
  isIdentityCorrected: boolean
  owningUnitName: string
  isOwn: boolean
  category: 'LEADER' | 'RESERVE'
  track: 'GENERAL' | 'GRASSROOTS' | 'INDUSTRY'
  submissionNumber: number
  submittedAt: Date
  /** Of a correction that is under way. */
  correctionDeadline: Date | null
  deadlineLimits: DeadlineLimits
  termination: TerminationView | null
  /** The module in which it stands for this unit now; null when in none. */
  module: ReviewModule | null
  path: PathStop[]
  /** Snapshot as submitted: section → content, ID number and mobile masked. */
  form: Record<string, unknown>
  attachments: AttachmentView[]
  recommendations: RecommendationView[]
  /** This unit's own, to be edited; null when it can't write one. */
  ownRecommendation: RecommendationView | null
  opinionLimits: { min: number; max: number; firstLevelMin: number; firstLevelMax: number }
  publicityRequired: boolean
  /** Attachments the unit itself must add, with what is there. */
  unitAttachmentKinds: { kind: string; label: string; required: boolean }[]
  snapshotChangedSinceOpinion: boolean
  remarks: RemarkView[]
  timeline: TimelineEntry[]
  actions: OfferedAction[]
  /** How this unit may move the correction deadline: either way, only earlier, or not at all. */
  deadlineChange: 'either' | 'earlier' | null
  /** The acting first-level unit holds the application with its place, and may give the place to somebody else. */
  mayReleaseSlot: boolean
  /** Live quota of the first-level unit when the actor is it. */
  quotas: QuotaView[] | null
  /** What happens next, one sentence. */
  nextSentence: string
  /** What a return would set if the user names no time. */
  suggestedDeadline: Date
}

export interface SidebarCounts {
  modules: Record<ReviewModule, number>
  /** Units with deadline passed or returned items: shown in red. */
  urgent: ReviewModule[]
}
