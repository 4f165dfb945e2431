import { z } from 'zod'

export const documentPart = z.enum(['PERSONAL', 'RECOMMENDATION'])

export const requestDocumentInput = z.object({
  applicationId: z.uuid(),
  part: documentPart.default('PERSONAL'),
  /** While the applicant has the form: his last submission instead of the draft. */
  isSubmitted: z.boolean().default(false),
})
export type RequestDocumentInput = z.output<typeof requestDocumentInput>

export const documentStatusInput = z.object({ documentId: z.uuid() })

/** A paper as pages show it: ask again while it is PENDING. */
export interface DocumentView {
  documentId: string
  part: z.output<typeof documentPart>
  /** 0 = the draft. */
  submissionNumber: number
  status: 'PENDING' | 'READY' | 'FAILED'
  /** Why it failed and what to do, in words; null unless FAILED. */
  failure: string | null
  pages: number | null
  sizeBytes: number | null
  /** To look at; with `?download=1` to save. */
  address: string
}
