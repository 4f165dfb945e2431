'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import type { DossierAction, OfferedAction } from '../schema'
import type { SideActionWords } from './action-words'
import { ReasonDialog } from './reason-dialog'
import type { DecisionMaker } from './use-decision'

/** An action as offered, with what it is called here. */
export interface WordedOffer {
  offer: Pick<OfferedAction, 'allowed' | 'refusal'> & { action: DossierAction }
  words: SideActionWords
}

interface OfferedActionsProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  applicantName: string
  offers: readonly WordedOffer[]
  decision: DecisionMaker
}

/** Buttons of actions beside the main ways, each with its dialog, and why not where it is refused. */
export function OfferedActions({ draftPlace, applicantName, offers, decision }: OfferedActionsProps) {
  const [open, setOpen] = useState<WordedOffer | null>(null)
  return (
    <>
      {offers.map((one) => (
        <div key={one.offer.action}>
          <Button
            size="small"
            variant={one.words.isEnding ? 'danger' : 'plain'}
            disabled={!one.offer.allowed}
            onClick={() => setOpen(one)}
          >
            {one.words.label}
          </Button>
          {one.offer.refusal && (
            <p className="mt-1 text-xs text-ink-2">
              {one.offer.refusal.why}
              {one.offer.refusal.next}
            </p>
          )}
        </div>
      ))}
      {open && (
        <ActionDialog
          draftPlace={draftPlace}
          applicantName={applicantName}
          opened={open}
          isStillOffered={offers.some(({ offer }) => offer.action === open.offer.action && offer.allowed)}
          decision={decision}
          onClose={() => {
            decision.clearRefusal()
            setOpen(null)
          }}
        />
      )}
    </>
  )
}

interface ActionDialogProps extends Omit<OfferedActionsProps, 'offers'> {
  opened: WordedOffer
  /** Refused because somebody was faster, it may have gone; the dialog stays with what was typed. */
  isStillOffered: boolean
  onClose: () => void
}

function ActionDialog({ draftPlace, applicantName, opened, isStillOffered, decision, onClose }: ActionDialogProps) {
  const { offer, words } = opened
  const { action } = offer
  const title = `${words.label}：${applicantName}`
  if (words.needsReason) {
    return (
      <ReasonDialog
        draftPlace={draftPlace}
        action={action}
        title={title}
        description={words.description}
        verb={words.verb}
        isEnding={words.isEnding}
        isStillOffered={isStillOffered}
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
            disabled={!isStillOffered}
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
