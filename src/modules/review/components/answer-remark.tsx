'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { refusalOf } from '@/api/client'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Refusal } from '@/lib/domain-error'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { RemarkView } from '../schema'
import type { ReviewApi } from './use-review-api'

/** A unit answers what is addressed to it and not passed on; before that it can't forward again. */
export function AnswerRemark({ remark, api }: { remark: RemarkView; api: ReviewApi }) {
  const router = useRouter()
  const { value: answer, change: setAnswer, forget } = useKeptTyping(`answer.${remark.id}`, '')
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function send() {
    setIsBusy(true)
    setRefusal(null)
    try {
      await api.answerRemark({ remarkId: remark.id, answer })
      forget()
      router.refresh()
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <div className="mt-1.5 flex flex-col gap-1.5 print:hidden">
      <div className="flex items-end gap-2">
        <TextField
          label="答复"
          labelHidden
          frameClassName="flex-1"
          placeholder="答复（可不填写）"
          maxLength={300}
          value={answer}
          onValueChange={setAnswer}
        />
        <Button size="small" variant="primary" busy={isBusy} onClick={() => void send()}>
          标记为已处理
        </Button>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  )
}
