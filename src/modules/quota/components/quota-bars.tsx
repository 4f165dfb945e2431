import { ProgressBar } from '@/components/ui/progress-bar'
import type { QuotaView } from '../schema'

/** Each indicator drawn: used, ready and the planned mark, with the numbers beside the bar. */
export function QuotaBars({ quotas }: { quotas: readonly QuotaView[] }) {
  if (quotas.length === 0) return <p className="text-sm text-ink-2">人社厅尚未预设本单位的推荐限额。</p>
  return (
    <>
      <ul className="flex flex-col gap-2 text-xs">
        {quotas.map((quota) => (
          <li
            key={quota.indicatorId}
            className="grid grid-cols-[minmax(72px,148px)_minmax(40px,1fr)_auto] items-center gap-2.5"
          >
            <span className="truncate" title={quota.label}>
              {quota.label}
            </span>
            <QuotaBar quota={quota} />
            <span className="whitespace-nowrap">
              已用 {quota.used} · 计划 {quota.planned ?? '未维护'} / {quota.kind === 'MINIMUM' ? '至少' : '限额'}{' '}
              {quota.limit}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-ink-2">深色：已用 · 浅色：待上报 · 红线：计划数</p>
    </>
  )
}

/** One bar; its numbers stand beside it, or in the table of the page. */
export function QuotaBar({ quota }: { quota: QuotaView }) {
  return (
    <ProgressBar
      label={`${quota.label}：已用 ${quota.used}，待上报 ${quota.ready}，计划 ${quota.planned ?? '未维护'}，限额 ${quota.limit}`}
      value={quota.used}
      more={quota.ready}
      max={Math.max(quota.limit, quota.used + quota.ready)}
      mark={quota.planned ?? undefined}
    />
  )
}
