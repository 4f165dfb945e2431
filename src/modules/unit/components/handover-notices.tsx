'use client'

import { useUnitApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import type { OpenHandover } from '../handover-schema'
import { InFlightList } from './in-flight-list'

/** What the operator has taken over, and what he has given away, until he says that he has seen it. */
export function HandoverNotices({ handovers }: { handovers: OpenHandover[] }) {
  if (handovers.length === 0) return null
  return (
    <section aria-label="交接情况" className="flex flex-col gap-2">
      {handovers.map((handover) => (
        <HandoverNotice key={handover.handoverId} handover={handover} />
      ))}
    </section>
  )
}

function HandoverNotice({ handover }: { handover: OpenHandover }) {
  const { ownUnit } = useUnitApiClient()
  const deed = useDeed()
  const { handoverId, side, at, unitName, fromName, toName, summary } = handover
  return (
    <Notice title={side === 'taken' ? '您已接办本单位账户' : `您已不再经办“${unitName}”`}>
      <p>
        <Moment at={at} />{' '}
        {side === 'taken'
          ? `由 ${fromName} 交来，当时在办的如下，均由您接着办理：`
          : `交由 ${toName} 接办，当时在办的：`}
      </p>
      <InFlightList summary={summary} />
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <Button
        size="small"
        className="mt-1.5"
        busy={deed.isBusy}
        onClick={() => void deed.run(() => ownUnit.seeHandover.mutate({ handoverId }))}
      >
        已知悉
      </Button>
    </Notice>
  )
}
