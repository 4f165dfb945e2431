import { Check, Circle, CircleDot, CornerUpLeft, X } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { Moment } from '@/components/ui/moment'
import type { PathStop } from '../schema'

/** The way of an application from the applicant to the province, and where on it it stands. */
export function PathLine({ path }: { path: readonly PathStop[] }) {
  return (
    <ol aria-label="办理路径" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-2">
      {path.map((stop, index) => (
        <li
          key={stop.unitId ?? index}
          className="flex items-center gap-1.5"
          aria-current={stop.mark === 'now' ? 'step' : undefined}
        >
          {index > 0 && <span aria-hidden className="mr-0.5 h-px w-3 bg-field" />}
          <StopMark mark={stop.mark} />
          <span className={classNames(stop.mark === 'now' && 'font-bold text-ink')}>
            {stop.name}
            {isTelling(stop, index === path.length - 1) && ` ${stop.note}`}
          </span>
          {stop.at && <Moment at={stop.at} dayOnly />}
        </li>
      ))}
    </ol>
  )
}

/** “已上报” and “未到” are told by the mark already. */
function isTelling({ note, mark }: PathStop, isLast: boolean): boolean {
  return note !== '' && mark !== 'waiting' && (mark !== 'done' || isLast)
}

const marks = {
  done: { Icon: Check, look: 'bg-ok text-white', words: '已办' },
  now: { Icon: CircleDot, look: 'bg-brand text-white', words: '办理中' },
  waiting: { Icon: Circle, look: 'border border-field bg-paper text-transparent', words: '未到' },
  returned: { Icon: CornerUpLeft, look: 'bg-warn text-white', words: '已退回' },
  rejected: { Icon: X, look: 'bg-stop text-white', words: '不通过' },
}

function StopMark({ mark }: { mark: PathStop['mark'] }) {
  const { Icon, look, words } = marks[mark]
  return (
    <span className={classNames('inline-flex size-[18px] shrink-0 items-center justify-center rounded-full', look)}>
      <Icon size={11} aria-hidden />
      <span className="sr-only">{words}：</span>
    </span>
  )
}
