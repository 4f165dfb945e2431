'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { chinaDateTime } from '@/lib/china-time'
import type { Dossier, DossierAction, OfferedAction } from '../schema'
import { isMainAction, sideActionWords } from './action-words'
import { DeadlineDialog } from './deadline-dialog'
import { ReasonDialog } from './reason-dialog'
import type { DecisionMaker } from './use-decision'

interface SideActionsProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  dossier: Pick<Dossier, 'actions' | 'applicantName' | 'correctionDeadline' | 'deadlineChange' | 'mayReleaseSlot'>
  now: Date
  decision: DecisionMaker
}

/** 撤回, 收回, 撤销不通过, 撤销通过, 终止申报, 修改截止时间, 释放名额: where they are offered, and why not where they are refused. */
export function SideActions({ draftPlace, dossier, now, decision }: SideActionsProps) {
  const [open, setOpen] = useState<DossierAction | null>(null)
  const offered = dossier.actions.filter(({ action }) => !isMainAction(action) && sideActionWords[action])
  const { correctionDeadline, deadlineChange, mayReleaseSlot } = dossier
  if (offered.length === 0 && !deadlineChange && !mayReleaseSlot) return null
  const close = () => {
    decision.clearRefusal()
    setOpen(null)
  }

  return (
    <div className="flex flex-col gap-2 border-t border-line-2 pt-2.5">
      {offered.map((offer) => (
        <SideAction key={offer.action} offer={offer} onOpen={() => setOpen(offer.action)} />
      ))}
      {deadlineChange && correctionDeadline && (
        <div>
          <Button size="small" onClick={() => setOpen('changeDeadline')}>
            {deadlineChange === 'either' ? '调整修改截止时间' : '提前修改截止时间'}
          </Button>
          <p className="mt-1 text-xs text-ink-2">现为 {chinaDateTime(correctionDeadline)}。</p>
        </div>
      )}
      {mayReleaseSlot && (
        <div>
          <Button size="small" onClick={() => setOpen('releaseSlot')}>
            {sideActionWords.releaseSlot?.label}
          </Button>
        </div>
      )}
      {open === 'changeDeadline' && (
        <DeadlineDialog draftPlace={draftPlace} dossier={dossier} now={now} decision={decision} onClose={close} />
      )}
      {open && (
        <SideActionDialog draftPlace={draftPlace} action={open} dossier={dossier} decision={decision} onClose={close} />
      )}
    </div>
  )
}

function SideAction({ offer, onOpen }: { offer: OfferedAction; onOpen: () => void }) {
  return (
    <div>
      <Button size="small" disabled={!offer.allowed} onClick={onOpen}>
        {sideActionWords[offer.action]?.label}
      </Button>
      {offer.refusal && (
        <p className="mt-1 text-xs text-ink-2">
          {offer.refusal.why}
          {offer.refusal.next}
        </p>
      )}
    </div>
  )
}

function SideActionDialog({
  draftPlace,
  action,
  dossier,
  decision,
  onClose,
}: Omit<SideActionsProps, 'now'> & { action: DossierAction; onClose: () => void }) {
  const words = sideActionWords[action]
  if (!words) return null
  const title = `${words.label}：${dossier.applicantName}`
  if (words.needsReason) {
    return (
      <ReasonDialog
        draftPlace={draftPlace}
        action={action}
        title={title}
        description={words.description}
        verb={words.verb}
        decision={decision}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={words.description}
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button
            variant="primary"
            busy={decision.busy === action}
            onClick={() => void decision.decide(action).then((result) => result && onClose())}
          >
            {words.verb}
          </Button>
        </>
      }
    >
      {decision.refusal?.action === action && <RefusalNotice refusal={decision.refusal.refusal} />}
    </Dialog>
  )
}
