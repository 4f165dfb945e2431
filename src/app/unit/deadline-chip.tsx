import { Clock } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { formatRemaining, formatSentence, formatWhole } from '@/lib/china-time'
import type { UnitWindow } from './unit-page'

/** “最迟须于 11 月 28 日 18:00 上报，还有 4 天” */
export function DeadlineChip({ windows, now }: { windows: UnitWindow[]; now: Date }) {
  const own = windows.find(({ isOwn }) => isOwn)
  if (!own) return null
  const isOver = own.closesAt <= now
  return (
    <Chip tone={isOver ? 'stop' : 'warn'} icon={Clock} title={formatWhole(own.closesAt)}>
      {isOver
        ? `上报已于 ${formatSentence(own.closesAt)} 截止`
        : `最迟须于 ${formatSentence(own.closesAt)} 上报，${formatRemaining(own.closesAt, now)}`}
    </Chip>
  )
}
