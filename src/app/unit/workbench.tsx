import { Clock, CornerUpLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { chinaShortTime, formatRemaining, formatWhole, greeting } from '@/lib/china-time'
import { QuotaBars } from '@/modules/quota/components/quota-bars'
import type { QuotaView } from '@/modules/quota/schema'
import type { SidebarCounts } from '@/modules/review/schema'
import type { UnitWindow } from './unit-page'
import { WindowLine } from './window-line'

interface WorkbenchProps {
  /** Address of the unit's pages in this batch. */
  base: string
  counts: SidebarCounts
  /** null below the first level. */
  quotas: QuotaView[] | null
  windows: UnitWindow[]
  now: Date
  /** What is to be known or answered before anything else. */
  children?: ReactNode
}

/** Answers “what first?”: returned, to review, to forward, forwarded; then quotas and the round's times. */
export function Workbench({ base, counts, quotas, windows, now, children }: WorkbenchProps) {
  const { modules } = counts
  const toReview = modules['own-review'] + modules['others-review']
  const own = windows.find(({ isOwn }) => isOwn)

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">
          {greeting(now)}，{whatFirst(modules['returned-by-superior'], toReview, modules['ready-to-forward'])}
        </h1>
        <span className="flex-1" />
        {own && (
          <Chip tone={own.closesAt <= now ? 'stop' : 'warn'} icon={Clock} title={formatWhole(own.closesAt)}>
            本单位上报截止 {chinaShortTime(own.closesAt)}，{formatRemaining(own.closesAt, now)}
          </Chip>
        )}
      </div>
      {children}
      <div className="grid grid-cols-4 gap-3 max-[860px]:grid-cols-2">
        <ToDo
          href={`${base}/returned-by-superior`}
          title="上级退回，需处理"
          count={modules['returned-by-superior']}
          isUrgent
        />
        <ToDo
          href={modules['own-review'] > 0 ? `${base}/own-review` : `${base}/others-review`}
          title="待审核"
          count={toReview}
          more={
            <>
              <Link href={`${base}/own-review`}>本单位 {modules['own-review']}</Link> ·{' '}
              <Link href={`${base}/others-review`}>其他单位 {modules['others-review']}</Link>
            </>
          }
        />
        <ToDo
          href={`${base}/ready-to-forward`}
          title="待上报"
          count={modules['ready-to-forward']}
          more={tooMany(quotas)}
        />
        <ToDo href={`${base}/forwarded`} title="已上报" count={modules.forwarded} />
      </div>
      <div className={classNames('grid items-start gap-3', quotas && 'min-[861px]:grid-cols-[1.25fr_1fr]')}>
        {quotas && (
          <section className="card px-4 py-3" aria-labelledby="quota-heading">
            <div className="mb-2 flex items-center">
              <h2 id="quota-heading" className="flex-1 font-bold">
                推荐限额
              </h2>
              <Link href={`${base}/quota`} className="text-xs">
                维护推荐数量
              </Link>
            </div>
            <QuotaBars quotas={quotas} />
          </section>
        )}
        <WindowLine windows={windows} now={now} />
      </div>
    </div>
  )
}

interface ToDoProps {
  href: string
  title: string
  count: number
  more?: ReactNode
  isUrgent?: boolean
}

function ToDo({ href, title, count, more, isUrgent = false }: ToDoProps) {
  const isRed = isUrgent && count > 0
  return (
    <div className={classNames('card px-3.5 py-3', isRed && 'border-stop-line')}>
      <Link href={href} className={classNames('block no-underline', isRed ? 'text-stop' : 'text-ink')}>
        <span className={classNames('flex items-center gap-1 text-xs', !isRed && 'text-ink-2')}>
          {isRed && <CornerUpLeft size={13} aria-hidden />}
          {title}
        </span>
        <span className="block text-2xl font-bold">{count}</span>
      </Link>
      {more && <div className="text-xs text-ink-2">{more}</div>}
    </div>
  )
}

function whatFirst(returned: number, toReview: number, ready: number): string {
  const first = [returned > 0 && `${returned} 件退回`, toReview > 0 && `${toReview} 件待审核`].filter(Boolean)
  if (first.length > 0) return `先处理 ${first.join('、')}`
  return ready > 0 ? `有 ${ready} 件待上报` : '目前没有待办'
}

/** What would not fit if everything that is ready were forwarded. */
function tooMany(quotas: QuotaView[] | null): ReactNode {
  const over = quotas?.find(({ kind, ready, left }) => kind === 'MAXIMUM' && ready > left)
  if (!over) return null
  return (
    <span className="text-stop">
      {over.label}超出计划 {over.ready - over.left} 人
    </span>
  )
}
