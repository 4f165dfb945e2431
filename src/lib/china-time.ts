/**
 * Times as the product shows them: always Asia/Shanghai (UTC+8, without summer time since 1991), whatever the clock
 * of the browser or server. Computed without Intl so that server and every old browser write the same text.
 */
const chinaOffsetMs = 8 * 3_600_000
const dayMs = 86_400_000

/** “11-28 18:00” */
export function chinaShortTime(at: Date): string {
  return isoText(at).slice(5, 16).replace('T', ' ')
}

/** “11-28 18:00”, with the year where it is not this year: “2027-01-08 18:00”. */
export function formatNear(at: Date, now: Date): string {
  return chinaYear(at) === chinaYear(now) ? chinaShortTime(at) : chinaDateTime(at)
}

/** “11-28” */
export function formatDay(at: Date): string {
  return isoText(at).slice(5, 10)
}

/** “2026-11-28 18:00”, in sentences that may stand for long. */
export function chinaDateTime(at: Date): string {
  return isoText(at).slice(0, 16).replace('T', ' ')
}

/** “2026-11-28 18:00:05”, for hovering and receipts. */
export function formatWhole(at: Date): string {
  return isoText(at).slice(0, 19).replace('T', ' ')
}

/** “11 月 28 日 18:00”, in sentences. */
export function formatSentence(at: Date): string {
  const [, month, day, time] = /^\d+-(\d+)-(\d+)T(\d\d:\d\d)/.exec(isoText(at)) ?? []
  return `${Number(month)} 月 ${Number(day)} 日 ${time}`
}

/** 2026: the calendar year in China. */
export function chinaYear(at: Date): number {
  return Number(chinaDate(at).slice(0, 4))
}

/** “2026-11-28”: the calendar day in China, as date fields take it. */
export function chinaDate(at: Date): string {
  return isoText(at).slice(0, 10)
}

/** The instant of a local date and time as a `datetime-local` field gives it (“2026-11-28T18:00”); null if it is none. */
export function fromChinaLocal(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null
  const at = new Date(`${text.slice(0, 16)}:00+08:00`)
  return Number.isNaN(at.getTime()) ? null : at
}

/** “2026-11-28T18:00”, for a `datetime-local` field. */
export function toChinaLocal(at: Date): string {
  return isoText(at).slice(0, 16)
}

/** “还有 4 天 7 小时”, “还有 35 分钟”, “已过 2 天”. */
export function formatRemaining(until: Date, now: Date): string {
  const gapMs = until.getTime() - now.getTime()
  return `${gapMs >= 0 ? '还有' : '已过'} ${formatSpan(Math.abs(gapMs))}`
}

/** “3 分钟前”, “2 天前”. */
export function formatAgo(at: Date, now: Date): string {
  const gapMs = Math.max(0, now.getTime() - at.getTime())
  return gapMs < 60_000 ? '刚刚' : `${formatSpan(gapMs)}前`
}

/** “上午好” by the hour in China. */
export function greeting(now: Date): string {
  const hour = Number(isoText(now).slice(11, 13))
  if (hour < 5) return '您好'
  if (hour < 12) return '上午好'
  return hour < 18 ? '下午好' : '晚上好'
}

function isoText(at: Date): string {
  return new Date(at.getTime() + chinaOffsetMs).toISOString()
}

function formatSpan(spanMs: number): string {
  const days = Math.floor(spanMs / dayMs)
  const hours = Math.floor((spanMs % dayMs) / 3_600_000)
  const minutes = Math.floor((spanMs % 3_600_000) / 60_000)
  if (days >= 10 || (days > 0 && hours === 0)) return `${days} 天`
  if (days > 0) return `${days} 天 ${hours} 小时`
  if (hours > 0) return `${hours} 小时`
  return `${Math.max(1, minutes)} 分钟`
}

/** “2026-11-18” of a date column, which comes as midnight UTC. */
export function dayOfColumn(date: Date | null | undefined): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}
