'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Refusal } from '@/lib/domain-error'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { RemarkView } from '@/modules/review/schema'

interface RemarkBoxProps {
  remark: RemarkView
  /** It stands away from its place: say where it belongs. */
  showsPlace: boolean
  isEditable: boolean
}

/** What a reviewer wants changed, at its place, with the applicant's answer. */
export function RemarkBox({ remark, showsPlace, isEditable }: RemarkBoxProps) {
  const api = useApiClient()
  const router = useRouter()
  const { value: answer, change: setAnswer, forget } = useKeptTyping(`answer.${remark.id}`, remark.answer ?? '')
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isAnswered = remark.answeredAt !== null

  async function mark(answered: boolean) {
    setIsBusy(true)
    setRefusal(null)
    try {
      await api.applicant.review.answerRemark.mutate({ remarkId: remark.id, answered, answer })
      forget()
      router.refresh()
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <div
      id={`remark-${remark.id}`}
      role="group"
      aria-label={`${remark.fromUnitName}的意见`}
      className={
        isAnswered
          ? 'my-2 border-l-[3px] border-ok bg-ok-2 px-3 py-2.5 text-sm'
          : 'my-2 border-l-[3px] border-warn bg-warn-2 px-3 py-2.5 text-sm'
      }
    >
      <p>
        <b>
          {isAnswered ? '✓ 已处理的意见' : '意见'}（{remark.fromUnitName}
          {showsPlace && ` · ${remark.place}`}）：
        </b>
        <span className="whitespace-pre-wrap">{remark.text}</span>
      </p>
      {remark.oldValue && <p className="mt-0.5 text-ink-2">提出意见时的内容：{remark.oldValue}</p>}
      {isEditable && !isAnswered && (
        <div className="mt-1.5 flex flex-wrap items-center gap-2">
          <TextField
            label="答复（可不填）"
            labelHidden
            placeholder="答复，如：已按任务书改为 60 万元（可不填）"
            frameClassName="min-w-52 flex-1"
            maxLength={300}
            value={answer}
            onValueChange={setAnswer}
          />
          <Button variant="primary" busy={isBusy} onClick={() => void mark(true)}>
            标记为已修改
          </Button>
        </div>
      )}
      {isAnswered && (
        <p className="mt-0.5 flex flex-wrap items-center gap-2">
          {remark.answer ? <span>答复：{remark.answer}</span> : <span className="text-ink-2">没有另写答复</span>}
          {isEditable && (
            <Button size="small" variant="quiet" busy={isBusy} onClick={() => void mark(false)}>
              重新处理
            </Button>
          )}
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} className="mt-2" />}
    </div>
  )
}
