import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import type { TimelineEntry } from '../schema'

/** 办理过程: who did what when, with the receipt of each step. */
export function TimelineTab({ timeline }: { timeline: readonly TimelineEntry[] }) {
  if (timeline.length === 0)
    return <EmptyState title="还没有办理记录">提交、审核、上报等每一步都会记在这里。</EmptyState>
  return (
    <ol className="card divide-y divide-line-2">
      {timeline.map((entry) => (
        <li key={entry.id} className="grid grid-cols-[96px_1fr_auto] gap-x-3 px-4 py-2.5 text-sm">
          <span className="text-ink-2">
            <Moment at={entry.at} />
          </span>
          <div className="min-w-0">
            <p>
              <b>{entry.label}</b>
              <span className="ml-2 text-ink-2">
                {entry.actorUnitName} {entry.actorName}
              </span>
              {entry.flags.map((flag) => (
                <span key={flag} className="ml-2">
                  <Chip tone="warn">{flag}</Chip>
                </span>
              ))}
            </p>
            <p className="text-ink-2">
              {entry.fromLabel && entry.fromLabel !== entry.toLabel && `${entry.fromLabel} → `}
              {entry.toLabel}
              {entry.submissionNumber > 0 && ` · 第 ${entry.submissionNumber} 次提交`}
            </p>
            {entry.reason && <p className="mt-1 border-l-[3px] border-line pl-2 whitespace-pre-wrap">{entry.reason}</p>}
          </div>
          <span className="text-xs text-ink-3" title="凭回执可核对这一步">
            回执 <span className="tabular-nums">{entry.receipt}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
