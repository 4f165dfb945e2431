'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { Textarea } from '@/components/ui/textarea'
import { useBrowserDraft } from '@/components/form/use-browser-draft'
import type { DecisionMaker } from './use-decision'

interface RejectDialogProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  applicantName: string
  /** Until when it can be revoked, in words. */
  revocable: string
  decision: DecisionMaker
  onClose: () => void
}

/** 不通过 ends the round for a person: it says so, and wants the reason and the name typed by hand. */
export function RejectDialog({ draftPlace, applicantName, revocable, decision, onClose }: RejectDialogProps) {
  const [reason, setReason, forgetReason] = useBrowserDraft(`reject.${draftPlace}`, '')
  const [typedName, setTypedName] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isReasonShort = [...reason.trim()].length < 2

  async function reject() {
    setIsChecked(true)
    if (isReasonShort || typedName.trim() === '') return
    const result = await decision.decide('reject', { reason, typedName })
    if (!result) return
    forgetReason()
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`审核不通过：${applicantName}`}
      description={
        <>
          <p>
            “不通过”将<b className="text-stop">结束{applicantName}本批次的申报</b>
            ，本批次内不能由任何单位再次申报。需要申报人或下级单位修改的，请办理“退回”。
          </p>
          <p className="mt-1">{revocable}</p>
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button variant="dangerFilled" busy={decision.busy === 'reject'} onClick={() => void reject()}>
            不通过，结束其本批次申报
          </Button>
        </>
      }
    >
      {decision.refusal?.action === 'reject' && <RefusalNotice refusal={decision.refusal.refusal} />}
      <Textarea
        label="不通过的理由"
        required
        rows={4}
        value={reason}
        onValueChange={setReason}
        error={isChecked && isReasonShort ? '请写明理由（至少 2 个字）' : null}
        aside={<Counter text={reason} max={500} />}
      />
      <TextField
        label={`请输入申报人姓名“${applicantName}”以确认`}
        required
        hint="生僻字可从上面复制"
        maxLength={50}
        value={typedName}
        onValueChange={setTypedName}
        error={isChecked && typedName.trim() === '' ? '请输入申报人姓名' : null}
      />
    </Dialog>
  )
}
