'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'
import { Textarea } from '@/components/ui/textarea'
import { useToast } from '@/components/ui/toast'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { RegistrationDetail } from '../schema'

interface RefuseDialogProps {
  /** 退回修改 or 不通过. */
  kind: 'giveBack' | 'reject'
  detail: Pick<RegistrationDetail, 'registrationId' | 'version' | 'number' | 'unitName'>
  onClose: () => void
  /** Also after a refusal: somebody may have been faster. */
  onAnswered: () => void
}

const words = {
  giveBack: {
    title: '退回修改',
    consequence: '注册人按原因修改同一份注册后重新提交，编号不变。',
    label: '退回原因',
    button: '退回修改',
    done: '已退回',
  },
  reject: {
    title: '不通过',
    consequence: '这份注册到此结束，不能再修改，也不能恢复；该单位可以重新填写一份。只是需要修改的，请办理“退回修改”。',
    label: '不通过的原因',
    button: '不通过，结束这份注册',
    done: '已作“不通过”处理：',
  },
}

/** The reason, which the registrant reads as it is written here. */
export function RefuseDialog({ kind, detail, onClose, onAnswered }: RefuseDialogProps) {
  const api = useApiClient().province.registration
  const deed = useDeed()
  const showToast = useToast()
  const reason = useKeptTyping(`registration.${kind}.${detail.registrationId}`, '')
  const [isChecked, setIsChecked] = useState(false)
  const isShort = [...reason.value.trim()].length < 2
  const { title, consequence, label, button, done } = words[kind]

  async function refuse() {
    setIsChecked(true)
    if (isShort) return
    const { registrationId, version } = detail
    const isDone = await deed.run(() => api[kind].mutate({ registrationId, version, reason: reason.value }))
    onAnswered()
    if (!isDone) return
    reason.forget()
    showToast(`${done} ${detail.number}`)
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`${title}：${detail.unitName}`}
      description={consequence}
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button
            variant={kind === 'reject' ? 'dangerFilled' : 'primary'}
            busy={deed.isBusy}
            onClick={() => void refuse()}
          >
            {button}
          </Button>
        </>
      }
    >
      {reason.isRestored && <RestoredNotice onStartAnew={reason.startAnew} />}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <Textarea
        label={label}
        required
        rows={4}
        hint="注册人凭编号和手机号可以看到"
        value={reason.value}
        onValueChange={reason.change}
        error={isChecked && isShort ? '请写明原因（至少 2 个字）' : null}
        aside={<Counter text={reason.value} max={500} />}
      />
    </Dialog>
  )
}
