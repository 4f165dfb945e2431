import { z } from 'zod'
import { storableText } from '@/lib/storable-text'

const day = z.iso.date('请填写日期，如 2026-11-28。').nullable().default(null)
const part = storableText().trim().max(100).default('')

/** What the 审计管理员 looks for; what is empty narrows nothing. */
export const searchAuditInput = z
  .object({
    /** Days in Shanghai, both included. */
    from: day,
    until: day,
    /** Part of the name, or the whole ID number. */
    person: part,
    /** Part of the unit's name. */
    unit: part,
    action: storableText().max(60).default(''),
    result: z.enum(['done', 'refused']).nullable().default(null),
    page: z.int32().min(1).max(100_000).default(1),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: '早于起始日期，请改正后再查',
  })
export type SearchAuditInput = z.output<typeof searchAuditInput>

/** A line of the audit log. */
export interface AuditLine {
  id: string
  at: Date
  personName: string | null
  unitName: string | null
  role: string | null
  address: string | null
  agent: string | null
  action: string
  objectType: string | null
  objectId: string | null
  /** Whom or what it is about; of an application, a file or a paper, the applicant. */
  objectName: string | null
  result: string
  reason: string | null
  details: Record<string, string | number | boolean | null> | null
  requestId: string | null
}

export interface AuditPage {
  rows: AuditLine[]
  /** Exact to 10,000; one more stands for “more”. */
  total: number
  page: number
  pageSize: number
}
