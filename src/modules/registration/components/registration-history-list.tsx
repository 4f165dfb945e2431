import { Moment } from '@/components/ui/moment'
import { eventWords } from '../rules/event-words'
import type { RegistrationLine } from '../schema'

/** 办理过程: what happened to a registration, the oldest first. */
export function RegistrationHistoryList({ history }: { history: readonly RegistrationLine[] }) {
  return (
    <section aria-label="办理过程" className="card">
      <h2 className="border-b border-line-2 px-4 py-2.5 font-bold">办理过程</h2>
      <ol className="divide-y divide-line-2">
        {history.map(({ at, toState, reason, byName }, index) => {
          const isAgain = history.slice(0, index).some((line) => line.toState === toState)
          return (
            <li key={index} className="grid grid-cols-[96px_1fr] gap-x-3 px-4 py-2 text-sm">
              <span className="text-ink-2">
                <Moment at={at} />
              </span>
              <div className="min-w-0">
                <b>{eventWords(toState, isAgain)}</b>
                <span className="ml-2 text-ink-2">{byName ?? '单位经办人'}</span>
                {reason && <p className="mt-1 border-l-[3px] border-line pl-2 whitespace-pre-wrap">{reason}</p>}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
