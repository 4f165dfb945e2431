import { z } from 'zod'
import { storableText } from '@/lib/storable-text'
import type { SectionContent } from './rules/form-content'
import type { Problem } from './rules/problem'

/** Upper limit of one typed text in autosave: validation never blocks saving, but a draft is no place for books. */
export const longestTextSaved = 20_000

const value = z.union([z.string().max(200_000), z.boolean(), z.array(z.string().max(60)).max(30), z.null()])

const base = {
  /** Made by the browser; the same again changes nothing and answers as the first time. */
  opId: z.uuid(),
  section: storableText().min(1).max(40),
  /** Version of the section that the page showed when this was typed. */
  baseVersion: z.int32().min(0),
}

/** One change of a draft: a value, or a row that comes, goes or moves. */
export const draftOperation = z.discriminatedUnion('action', [
  z.object({ ...base, action: z.literal('set'), path: z.string().min(1).max(40), rowId: z.uuid().nullable(), value }),
  z.object({ ...base, action: z.literal('addRow'), rowId: z.uuid(), position: z.number().int().min(0).max(100) }),
  z.object({ ...base, action: z.literal('removeRow'), rowId: z.uuid() }),
  z.object({ ...base, action: z.literal('moveRow'), rowId: z.uuid(), position: z.number().int().min(0).max(100) }),
])
export type DraftOperation = z.infer<typeof draftOperation>

export const saveInput = z.object({
  applicationId: z.uuid(),
  operations: z.array(draftOperation).min(1).max(300, '一次最多保存 300 处改动'),
})
export type SaveInput = z.infer<typeof saveInput>

/** A change that was not taken, and why; its text stays in the browser. */
export interface RefusedOperation {
  opId: string
  path: string | null
  rowId: string | null
  what: string
}

export type SectionSaveResult =
  | { section: string; status: 'saved'; version: number; refused: RefusedOperation[] }
  /** Somebody (another tab, another device) saved in between: nothing was changed; this is what stands now. */
  | { section: string; status: 'conflict'; version: number; content: SectionContent }

export interface SaveAnswer {
  savedAt: Date
  sections: SectionSaveResult[]
}

export const sectionInput = z.object({ applicationId: z.uuid(), section: storableText().min(1).max(40) })
export const applicationInput = z.object({ applicationId: z.uuid() })
export const removeAttachmentInput = z.object({ applicationId: z.uuid(), attachmentId: z.uuid() })

/** A file of the form as pages show it. */
export interface FormAttachment {
  id: string
  kind: string
  rowId: string | null
  fileName: string
  contentType: string
  sizeBytes: number
}

export type SectionMark = 'complete' | 'partial' | 'empty' | 'optional'

export interface SectionProgress {
  section: string
  mark: SectionMark
  /** Rows of a table, files of 附件; null elsewhere. */
  count: number | null
  problems: Problem[]
}

export interface ApplicationOverview {
  applicationId: string
  batchCode: string
  batchName: string
  applicantName: string
  owningUnitName: string
  /** Whom to call. */
  operatorName: string | null
  operatorPhone: string | null
  state: string
  stateLabel: string
  /** Unit that holds it now; null while the applicant has it or when final. */
  holderUnitName: string | null
  version: number
  submissionNumber: number
  isEditable: boolean
  correctionDeadline: Date | null
  /** His submit window: null when the round has none yet. */
  window: { opensAt: Date; closesAt: Date } | null
  category: 'LEADER' | 'RESERVE' | null
  categories: string[]
  tracks: string[]
  /** YYYY-MM-DD. */
  cutoffDate: string
  /** FormVersion.overrides, for `definitionFor`. */
  overrides: unknown
  /** Keys of 基本信息 that the system fills in. */
  boundKeys: string[]
  sections: SectionProgress[]
}
