'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { TextField } from '@/components/ui/text-field'
import { chinaDateTime, fromChinaLocal, toChinaLocal } from '@/lib/china-time'
import type { Dossier } from '../schema'
import { useBrowserDraft } from './use-browser-draft'
import type { DecisionMaker } from './use-decision'

interface DeadlineDialogProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  dossier: Pick<Dossier, 'applicantName' | 'correctionDeadline' | 'deadlineChange'>
  now: Date
  decision: DecisionMaker
  onClose: () => void
}

const dayMs = 86_400_000

/** Moves the correction deadline of a returned application, with the reason. */
export function DeadlineDialog({ draftPlace, dossier, now, decision, onClose }: DeadlineDialogProps) {
  const { applicantName, correctionDeadline, deadlineChange } = dossier
  const [reason, setReason, forgetReason] = useBrowserDraft(`changeDeadline.${draftPlace}`, '')
  const [typed, setTyped] = useState(correctionDeadline ? toChinaLocal(correctionDeadline) : '')
  const [isShortConfirmed, setIsShortConfirmed] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const deadline = fromChinaLocal(typed)
  const isPast = deadline !== null && deadline <= now
  const isShort = deadline !== null && !isPast && deadline.getTime() - now.getTime() < dayMs
  const lacksReason = [...reason.trim()].length < 2
  const isOnlyEarlier = deadlineChange === 'earlier'

  async function change() {
    setIsChecked(true)
    if (!deadline || isPast || lacksReason || (isShort && !isShortConfirmed)) return
    const given = { reason, correctionDeadline: deadline, shortDeadlineConfirmed: isShortConfirmed }
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
      <TextField
        label="新的修改截止时间"
        required
        type="datetime-local"
        min={toChinaLocal(now)}
        max={isOnlyEarlier && correctionDeadline ? toChinaLocal(correctionDeadline) : undefined}
        value={typed}
        onValueChange={setTyped}
        hint={correctionDeadline ? `现为 ${chinaDateTime(correctionDeadline)}` : undefined}
        error={isPast ? '早于现在，请另选一个时间' : isChecked && !deadline ? '请填写日期和时间' : null}
      />
      {isShort && (
        <Checkbox
          label="不足 24 小时，我确认来得及修改"
          checked={isShortConfirmed}
          onCheckedChange={setIsShortConfirmed}
          error={isChecked && !isShortConfirmed ? '请勾选，或另选时间' : null}
        />
      )}
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
