import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { chinaShortTime, formatRemaining, formatWhole } from '@/lib/china-time'
import type { UnitWindow } from './unit-page'

const names: Record<UnitWindow['level'], string> = {
  APPLICANT: '申报人提交截止',
  EMPLOYER: '用人单位上报截止',
  FIRST_LEVEL: '一级推荐单位上报截止',
  PROVINCE: '人社厅审核截止',
}

/** The round's windows in the order of time, the unit's own one marked. */
export function WindowLine({ windows, now }: { windows: UnitWindow[]; now: Date }) {
  const inOrder = [...windows].sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
  return (
    <section className="card px-4 py-3" aria-labelledby="windows-heading">
      <h2 id="windows-heading" className="mb-2 font-bold">
        时间轴
      </h2>
      <ol className="text-sm">
        {inOrder.map((window) => {
          const isOver = window.closesAt <= now
          return (
            <li key={window.level} className="grid grid-cols-[14px_88px_1fr] items-center gap-1.5 py-1">
              <span
                aria-hidden
                className={classNames(
                  'size-2.5 rounded-full border',
                  isOver ? 'border-ok bg-ok' : window.isOwn ? 'border-warn bg-warn' : 'border-field bg-paper',
                )}
              />
              <time
                dateTime={window.closesAt.toISOString()}
                title={formatWhole(window.closesAt)}
                className={classNames(window.isOwn && !isOver ? 'font-bold text-warn' : 'text-ink-2')}
              >
                {chinaShortTime(window.closesAt)}
              </time>
              <span className={classNames(window.isOwn && 'font-bold')}>
                {window.isOwn ? '本单位上报截止' : names[window.level]}{' '}
                {isOver ? (
                  <Chip tone="ok">已过</Chip>
                ) : window.opensAt > now ? (
                  <Chip>{chinaShortTime(window.opensAt)} 开始</Chip>
                ) : (
                  window.isOwn && (
                    <span className="font-normal text-ink-2">{formatRemaining(window.closesAt, now)}</span>
                  )
                )}
              </span>
            </li>
          )
        })}
        {windows.length === 0 && <li className="text-ink-2">人社厅尚未设置本批次的时间。</li>}
      </ol>
    </section>
  )
}
