import { formatDay, chinaShortTime, formatWhole } from '@/lib/china-time'

/** “11-28 18:00”, with the whole date on hover. */
export function Moment({ at, dayOnly = false }: { at: Date; dayOnly?: boolean }) {
  return (
    <time dateTime={at.toISOString()} title={formatWhole(at)} className="whitespace-nowrap tabular-nums">
      {dayOnly ? formatDay(at) : chinaShortTime(at)}
    </time>
  )
}
