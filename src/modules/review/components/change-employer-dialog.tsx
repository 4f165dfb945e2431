'use client'

import { useState, type ReactNode } from 'react'
import { v4 as randomKey } from 'uuid'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { useKeptTyping } from '@/lib/use-kept-typing'

interface ChangeEmployerDialogProps {
  applicant: { applicantId: string; name: string; owningUnitName: string; version: number }
  /** The unit that is chosen in the slot. */
  unit: { id: string; name: string } | null
  /** Finds and chooses a unit; told what is wrong with the choice. */
  unitSearch: (error: string | null) => ReactNode
  onClose: () => void
  onDone: (message: string) => void
}

/** 变更所属单位: to which unit, why, and what follows from it. */
export function ChangeEmployerDialog({ applicant, unit, unitSearch, onClose, onDone }: ChangeEmployerDialogProps) {
  const { review } = useApiClient().province
  const deed = useDeed()
  const typing = useKeptTyping(`change-employer.${applicant.applicantId}`, '')
  const reason = typing.value
  const [isChecked, setIsChecked] = useState(false)
  const [request, setRequest] = useState({ key: randomKey(), unitId: '', reason: '' })
  const isMissing = reason.trim().length < 2

  async function change() {
    setIsChecked(true)
    if (unit === null || isMissing) return
    const { applicantId, version } = applicant
    // The same intention keeps its key, so that trying again after a lost answer does nothing twice.
    const isSame = request.unitId === unit.id && request.reason === reason
    const idempotencyKey = isSame ? request.key : randomKey()
    if (!isSame) setRequest({ key: idempotencyKey, unitId: unit.id, reason })
    let message = ''
    const isDone = await deed.run(async () => {
      const input = { applicantId, version, unitId: unit.id, reason, idempotencyKey }
      ;({ message } = await review.changeEmployer.mutate(input))
    })
    if (!isDone) return
    typing.forget()
    onDone(`${applicant.name}：${message}`)
  }

  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={`变更 ${applicant.name} 的所属单位`}
      description={`现在的所属单位：${applicant.owningUnitName}。只有在申报人填报或被退回修改时才能变更。`}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" wraps busy={deed.isBusy} onClick={() => void change()}>
            {unit ? `变更到 ${unit.name}` : '变更所属单位'}
          </Button>
        </>
      }
    >
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      {unitSearch(isChecked && unit === null ? '请查找并选择新的所属单位。' : null)}
      <Textarea
        label="变更理由"
        required
        rows={2}
        maxLength={500}
        value={reason}
        onValueChange={(text) => {
          typing.change(text)
          deed.clearRefusal()
        }}
        error={isChecked && isMissing ? '请写明理由（至少 2 个字）。' : null}
        aside={<Counter text={reason} max={500} />}
      />
      <Notice tone="warn" title="变更后">
        <ul className="list-disc pl-4">
          <li>账户和申报转到新单位，原单位不能再查看；申报表、退回意见和修改截止时间保留。</li>
          <li>申报人还在使用原单位告知的初始密码的，该密码作废；请新单位重置密码后告知本人，本人也可以扫码登录。</li>
          <li>申报人须把新单位填入工作经历，重新提交后按新单位的路径逐级审核。</li>
          <li>申报人可在办理进度、原单位可在“本单位申报人账户管理”中看到这次变更。</li>
        </ul>
      </Notice>
    </Dialog>
  )
}
