'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import type { DossierAction } from '../schema'
import { useBrowserDraft } from '@/components/form/use-browser-draft'
import type { DecisionMaker } from './use-decision'

interface ReasonDialogProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  action: DossierAction
  title: string
  /** What it does. */
  description: ReactNode
  /** The button's words. */
  verb: string
  /** It ends the application: the button says so by its colour, too. */
  isEnding?: boolean
  /** False once the dossier, as it is now, does not allow it any more. */
  isStillOffered: boolean
  decision: DecisionMaker
  onClose: () => void
}

/** A step that needs nothing but its reason: 收回, 撤销通过, 撤销不通过, 终止申报 and the objection to it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { draftPlace, action, title, description, verb, isEnding, isStillOffered, decision, onClose } = props
  const [reason, setReason, forgetReason] = useBrowserDraft(`${action}.${draftPlace}`, '')
  const [isChecked, setIsChecked] = useState(false)
  const isShort = [...reason.trim()].length < 2

  async function decide() {
    setIsChecked(true)
    if (isShort) return
    const result = await decision.decide(action, { reason })
    if (!result) return
    forgetReason()
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button
            variant={isEnding ? 'dangerFilled' : 'primary'}
            busy={decision.busy === action}
            disabled={!isStillOffered}
            onClick={() => void decide()}
          >
            {verb}
          </Button>
        </>
      }
    >
      {decision.refusal?.action === action && <RefusalNotice refusal={decision.refusal.refusal} />}
      <Textarea
        label="理由"
        required
        rows={4}
        value={reason}
        onValueChange={setReason}
        error={isChecked && isShort ? '请写明理由（至少 2 个字）' : null}
        aside={<Counter text={reason} max={500} />}
      />
    </Dialog>
  )
}
