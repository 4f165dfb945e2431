'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { chinaDateTime } from '@/lib/china-time'
import type { Dossier } from '../schema'
import { sideActionWords, wordedOffers } from './action-words'
import { DeadlineDialog } from './deadline-dialog'
import { OfferedActions } from './offered-actions'
import { isAnswer } from './termination-notice'
import type { DecisionMaker } from './use-decision'

interface SideActionsProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  dossier: Omit<Dossier, 'form'>
  now: Date
  decision: DecisionMaker
}

/** 撤回, 收回, 撤销不通过, 撤销通过, 终止申报, 修改截止时间, 释放名额: where they are offered, and why not where they are refused. */
export function SideActions({ draftPlace, dossier, now, decision }: SideActionsProps) {
  const [isMovingDeadline, setIsMovingDeadline] = useState(false)
  const { correctionDeadline, deadlineChange, mayReleaseSlot } = dossier
  const slotWords = sideActionWords.releaseSlot
  const offers = [
    ...wordedOffers(dossier).filter(({ offer }) => !dossier.termination || !isAnswer(offer.action)),
    ...(mayReleaseSlot && slotWords
      ? [{ offer: { action: 'releaseSlot' as const, allowed: true, refusal: null }, words: slotWords }]
      : []),
  ]
  const isEmpty = offers.length === 0 && !deadlineChange
  return (
    <div className={isEmpty ? 'contents' : 'flex flex-col gap-2 border-t border-line-2 pt-2.5'}>
      {deadlineChange && correctionDeadline && (
        <div>
          <Button size="small" onClick={() => setIsMovingDeadline(true)}>
            {deadlineChange === 'either' ? '调整修改截止时间' : '提前修改截止时间'}
          </Button>
          <p className="mt-1 text-xs text-ink-2">现为 {chinaDateTime(correctionDeadline)}。</p>
        </div>
      )}
      <OfferedActions
        draftPlace={draftPlace}
        applicantName={dossier.applicantName}
        offers={offers}
        decision={decision}
      />
      {isMovingDeadline && (
        <DeadlineDialog
          draftPlace={draftPlace}
          dossier={dossier}
          now={now}
          decision={decision}
          onClose={() => {
            decision.clearRefusal()
            setIsMovingDeadline(false)
          }}
        />
      )}
    </div>
  )
}
