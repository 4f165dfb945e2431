import { ProgressBar } from '@/components/ui/progress-bar'
import type { QuotaView } from '../schema'

/** The first level's live quota beside its decision: drawn, with the numbers as text. */
export function QuotaLines({ quotas }: { quotas: readonly QuotaView[] }) {
  if (quotas.length === 0) return null
  return (
    <div className="text-xs">
      <p className="mb-1 text-ink-2">推荐名额</p>
      <ul className="flex flex-col gap-1">
        {quotas.map((quota) => (
          <li key={quota.indicatorId}>
            <span className="flex justify-between gap-2">
              <span className="truncate">{quota.label}</span>
              <span className="shrink-0">
                已用 {quota.used} / {quota.planned === null ? '计划未维护' : `计划 ${quota.planned}`}
              </span>
            </span>
            <ProgressBar
              label={`${quota.label}：已用 ${quota.used}，计划 ${quota.planned ?? '未维护'}，限额 ${quota.limit}`}
              value={quota.used}
              max={quota.limit}
              mark={quota.planned ?? undefined}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
