import { Moment } from '@/components/ui/moment'
import { idTypeNames } from '@/modules/account/rules/id-types'
import type { SubordinateDetail } from '../schema'
import { CorrectionList } from './correction-list'
import { InFlightList } from './in-flight-list'

/** Who acted for the unit, from when to when, and every change of unit and account with who made it. */
export function UnitHistory({ unit }: { unit: SubordinateDetail }) {
  return (
    <>
      <section aria-label="历任经办人">
        <h3 className="mb-1 font-bold">历任经办人</h3>
        <ul className="flex flex-col gap-1">
          {unit.operators.map((operator) => (
            <li key={operator.operatorId} className="flex flex-wrap gap-x-3">
              <span className="font-bold">{operator.name}</span>
              <span className="text-ink-2">
                {idTypeNames[operator.idType]} {operator.idNumberMasked}
              </span>
              <span className="text-ink-2">
                <Moment at={operator.from} /> 至 {operator.until ? <Moment at={operator.until} /> : '今'}
              </span>
            </li>
          ))}
          {unit.operators.length === 0 && <li className="text-ink-2">还没有登记经办人。</li>}
        </ul>
      </section>
      {unit.handovers.length > 0 && (
        <section aria-label="交接记录">
          <h3 className="mb-1 font-bold">交接记录</h3>
          <ul className="flex flex-col gap-1.5">
            {unit.handovers.map(({ handoverId, at, fromName, toName, summary, seenAt }) => (
              <li key={handoverId}>
                <p>
                  <Moment at={at} /> <b>{`${fromName} → ${toName}`}</b>{' '}
                  <span className="text-ink-2">
                    {seenAt ? (
                      <>
                        新经办人已确认 <Moment at={seenAt} />
                      </>
                    ) : (
                      '新经办人还没有确认'
                    )}
                  </span>
                </p>
                <InFlightList summary={summary} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {unit.nameCorrections.length > 0 && (
        <section aria-label="名称更正记录">
          <h3 className="mb-1 font-bold">名称更正记录</h3>
          <CorrectionList corrections={unit.nameCorrections} />
        </section>
      )}
      <section aria-label="变更记录">
        <h3 className="mb-1 font-bold">变更记录</h3>
        <ol className="flex flex-col gap-1.5">
          {unit.history.map((line) => (
            <li key={line.id} className="flex gap-3">
              <span className="shrink-0 text-ink-2">
                <Moment at={line.at} />
              </span>
              <span className="min-w-0">
                <b>{line.what}</b>
                {line.detail && <span className="break-words">：{line.detail}</span>}
                {line.byName && (
                  <span className="text-ink-2">（{[line.byUnitName, line.byName].filter(Boolean).join(' ')}）</span>
                )}
              </span>
            </li>
          ))}
          {unit.history.length === 0 && <li className="text-ink-2">还没有变更。</li>}
        </ol>
      </section>
    </>
  )
}
