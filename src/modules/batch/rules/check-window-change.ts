import { chinaDateTime } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { levelName } from './batch-words'
import { checkWindows, type WindowSpan } from './check-windows'

const hourMs = 3_600_000
/** Nobody's time ends without a day's notice. */
export const shortestNoticeHours = 24

export interface WindowChange {
  /** Null: for all; else an extension for one unit or person. */
  subject: string | null
  /** The four windows for all. */
  spans: readonly WindowSpan[]
  level: WindowSpan['level']
  /** What binds the subject now. */
  current: { opensAt: Date; closesAt: Date }
  opensAt: Date
  closesAt: Date
  warningsConfirmed: boolean
  now: Date
}

/** May the window be moved there; null = it may. */
export function checkWindowChange(change: WindowChange): Refusal | null {
  const { subject, spans, level, current, opensAt, closesAt, now } = change
  const forAll = spans.find((span) => span.level === level)
  if (closesAt <= now) return unsound('新的截止时间早于现在', '请另选一个时间')
  if (closesAt <= opensAt) return unsound('截止时间须晚于开始时间', '请另选一个时间')
  if (same(closesAt, current.closesAt) && same(opensAt, current.opensAt)) {
    return unsound('时间没有变化', '请填写新的截止时间')
  }
  if (subject !== null && forAll && closesAt <= forAll.closesAt) {
    return unsound(
      `${levelName(level)}的统一截止时间是 ${chinaDateTime(forAll.closesAt)}，延期须晚于它`,
      '请另选一个时间；如要取消延期，请在“当前延期”中办理',
    )
  }
  if (!same(opensAt, current.opensAt) && current.opensAt <= now) {
    return unsound('已经开始，不能再改开始时间', '请只修改截止时间')
  }
  if (closesAt < current.closesAt && closesAt.getTime() < now.getTime() + shortestNoticeHours * hourMs) {
    return unsound(`提前截止须至少提前 ${shortestNoticeHours} 小时`, '请选一个更晚的时间，并先通知各单位')
  }
  if (subject === null) {
    const { refusals } = checkWindows(replaced(spans, { level, opensAt, closesAt }))
    if (refusals[0]) return unsound(refusals[0], '请另选一个时间')
  }
  const warnings = changeWarnings(change)
  if (warnings.length > 0 && !change.warningsConfirmed) {
    return { ...unsound(warnings.join('；'), '请勾选“仍按此办理”，或另选一个时间'), kind: 'conflict' }
  }
  return null
}

/** What the user should have read before: said beside the fields, asked for by the server. */
export function changeWarnings({ spans, level, current, opensAt, closesAt }: WindowChange): string[] {
  const earlier = new Set(checkWindows(spans).warnings)
  const { warnings } = checkWindows(replaced(spans, { level, opensAt, closesAt }))
  return [
    ...(closesAt < current.closesAt ? [`截止时间由 ${chinaDateTime(current.closesAt)} 提前`] : []),
    ...warnings.filter((warning) => !earlier.has(warning)),
  ]
}

function replaced(spans: readonly WindowSpan[], span: WindowSpan): WindowSpan[] {
  return [...spans.filter(({ level }) => level !== span.level), span]
}

function same(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime()
}

function unsound(why: string, next: string): Refusal {
  return { kind: 'invalid', what: '没有修改时间', why: `${why}。`, next: `${next}。`, details: { field: 'closesAt' } }
}
