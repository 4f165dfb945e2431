'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { DecisionPanelProps } from './decision-panel-props'
import { namesAround } from './path-names'

type ForwardWayProps = DecisionPanelProps & { way: 'approve' | 'forward' | 'rework' }

/** The buttons of 通过, 上报 and 重新修改; their words say where it goes. */
export function ForwardWay({ audience, dossier, draft, decision, way, onNext }: ForwardWayProps) {
  const [isReconfirmed, setIsReconfirmed] = useState(false)
  const offered = dossier.actions.find(({ action }) => action === way)
  const asksReconfirmation = way === 'forward' && dossier.snapshotChangedSinceOpinion
  const isBlocked = (!offered?.allowed && !draft?.isTouched) || (asksReconfirmation && !isReconfirmed)
  const { above } = namesAround(dossier.path)
  const words = {
    approve: audience === 'province' ? '审核通过' : '通过，进入待上报',
    forward: `上报至 ${above}`,
    rework: '重新修改，进入审核',
  }

  async function go(thenNext: boolean) {
    const result = await decision.decide(way, { opinionReconfirmed: isReconfirmed })
    if (result && thenNext) onNext?.()
  }

  return (
    <div className="flex flex-col gap-2">
      {asksReconfirmation && (
        <Checkbox
          label="申报表在写推荐意见之后有改动，我已看过，推荐意见仍然适用"
          checked={isReconfirmed}
          onCheckedChange={setIsReconfirmed}
        />
      )}
      <Button variant="primary" busy={decision.busy === way} disabled={isBlocked} onClick={() => void go(false)} wraps>
        {words[way]}
      </Button>
      {onNext && way !== 'rework' && (
        <Button disabled={isBlocked || decision.busy !== null} onClick={() => void go(true)}>
          {way === 'forward' ? '上报，并看下一条' : '通过，并看下一条'}
        </Button>
      )}
    </div>
  )
}
