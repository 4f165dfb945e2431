'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { chinaDateTime } from '@/lib/china-time'
import type { Dossier } from '../schema'
import { DeadlineField } from './deadline-field'
import { useBrowserDraft } from '@/components/form/use-browser-draft'
import { useDeadlineChoice } from './use-deadline-choice'
import type { DecisionMaker } from './use-decision'

interface DeadlineDialogProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  dossier: Pick<Dossier, 'applicantName' | 'correctionDeadline' | 'deadlineChange' | 'deadlineLimits'>
  now: Date
  decision: DecisionMaker
  onClose: () => void
}

/** Moves the correction deadline of a returned application, with the reason. */
export function DeadlineDialog({ draftPlace, dossier, now, decision, onClose }: DeadlineDialogProps) {
  const { applicantName, correctionDeadline, deadlineChange, deadlineLimits } = dossier
  const { latest } = deadlineLimits
  const [reason, setReason, forgetReason] = useBrowserDraft(`changeDeadline.${draftPlace}`, '')
  const choice = useDeadlineChoice({
    initial: correctionDeadline,
    now,
    limits: deadlineLimits,
    agreedUntil: correctionDeadline,
  })
  const [isChecked, setIsChecked] = useState(false)
  const lacksReason = [...reason.trim()].length < 2
  const isOnlyEarlier = deadlineChange === 'earlier'
  const { deadline } = choice

  async function change() {
    setIsChecked(true)
    if (!deadline || lacksReason || !choice.isSettled) return
    const given = {
      reason,
      correctionDeadline: deadline,
      shortDeadlineConfirmed: choice.isShortConfirmed,
      lateDeadlineConfirmed: choice.isLateConfirmed,
    }
    if (!(await decision.decide('changeDeadline', given))) return
    forgetReason()
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`修改截止时间：${applicantName}`}
      description={
        isOnlyEarlier
          ? '截止时间由上级单位规定，本单位只能提前；如需延长，请联系规定它的单位或人社厅。'
          : '新的时间对申报人和途经的下级单位都有效，并记入办理过程。'
      }
      footer={
        <>
          <Button onClick={onClose}>返回，不修改</Button>
          <Button variant="primary" busy={decision.busy === 'changeDeadline'} onClick={() => void change()}>
            {deadline ? `改为 ${chinaDateTime(deadline)}` : '修改截止时间'}
          </Button>
        </>
      }
    >
      {decision.refusal?.action === 'changeDeadline' && <RefusalNotice refusal={decision.refusal.refusal} />}
      <DeadlineField
        label="新的修改截止时间"
        required
        choice={choice}
        now={now}
        latest={isOnlyEarlier ? correctionDeadline : latest}
        hint={correctionDeadline ? `现为 ${chinaDateTime(correctionDeadline)}` : undefined}
        isChecked={isChecked}
      />
      <Textarea
        label="理由"
        required
        rows={3}
        value={reason}
        onValueChange={setReason}
        error={isChecked && lacksReason ? '请写明理由（至少 2 个字）' : null}
        aside={<Counter text={reason} max={500} />}
      />
    </Dialog>
  )
}
