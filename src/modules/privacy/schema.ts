import { z } from 'zod'
import { storableText } from '@/lib/storable-text'

const version = z.number('没有指明版本').int().min(0).max(100_000)

/** Both ticks, given one by one, for the version that was read. */
export const acceptNoticeInput = z.object({
  version,
  general: z.literal(true, '请阅读后勾选“同意处理个人信息”。'),
  sensitive: z.literal(true, '请阅读后勾选“同意处理敏感个人信息”。'),
})

function noticeText(what: string, least: number, most: number) {
  return storableText()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.length >= least, `${what}至少 ${least} 个字。`)
    .refine((text) => text.length <= most, `${what}最多 ${most} 个字。`)
}

/** The next version; `after` is the one that its author had before him. */
export const publishNoticeInput = z.object({
  after: version,
  text: noticeText('告知正文', 200, 20_000),
  sensitiveText: noticeText('敏感个人信息的告知', 50, 5_000),
})

export interface NoticeView {
  version: number
  text: string
  sensitiveText: string
  publishedAt: Date
}

/** What an applicant sees of the notices: the present one, and those that he accepted, newest first. */
export interface OwnNoticesView {
  present: NoticeView
  accepted: (NoticeView & { acceptedAt: Date })[]
}

/** One version for the administrator. */
export interface NoticeVersionView extends NoticeView {
  /** Null: it came with the system. */
  publishedBy: string | null
  /** So many persons have accepted it. */
  consents: number
}
