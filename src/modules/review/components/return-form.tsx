'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Counter } from '@/components/ui/counter'
import { Textarea } from '@/components/ui/textarea'
import { chinaDateTime } from '@/lib/china-time'
import type { DeadlineLimits } from '../rules/deadline-limits'
import type { RemarkView } from '../schema'
import { DeadlineField } from './deadline-field'
import type { RemarkDraft } from './remark-place'
import { toRemarkInput } from './remark-place'
import { useBrowserDraft } from '@/components/form/use-browser-draft'
import { useDeadlineChoice } from './use-deadline-choice'
import type { DecisionMaker } from './use-decision'

interface ReturnFormProps {
  /** Under which what is typed is kept: the application and the unit. */
  draftPlace: string
  /** To whom it goes: “申报人”, “青羊区人社局”. */
  to: string
  decision: DecisionMaker
  remarks: RemarkDraft[]
  onRemoveRemark: (key: string) => void
  /** Remarks addressed to this unit that it may pass on. */
  carriable: readonly RemarkView[]
  /** A deadline from above that may only be shortened. */
  deadlineFromAbove: Date | null
  deadlineLimits: DeadlineLimits
  /** What holds where no time is given. */
  suggestedDeadline: Date
  now: Date
  onReturned: () => void
}

/** 退回: the reason, the remarks collected in the dossier, and until when it must be mended. */
export function ReturnForm(props: ReturnFormProps) {
  const { draftPlace, to, decision, remarks, onRemoveRemark, carriable, deadlineFromAbove, deadlineLimits, now } = props
  const [reason, setReason, forgetReason] = useBrowserDraft(`return.${draftPlace}`, '')
  const choice = useDeadlineChoice({
    initial: null,
    now,
    limits: deadlineLimits,
    agreedUntil: deadlineFromAbove,
  })
  const [carried, setCarried] = useState<readonly string[]>([])
  const [isChecked, setIsChecked] = useState(false)

  const reasonError = isChecked && [...reason.trim()].length < 2 ? '请写明理由（至少 2 个字）' : null

  async function giveBack() {
    setIsChecked(true)
    if ([...reason.trim()].length < 2 || !choice.isSettled) return
    const result = await decision.decide('return', {
      reason,
      remarks: remarks.map(toRemarkInput),
      carriedRemarkIds: [...carried],
      correctionDeadline: choice.deadline ?? undefined,
      shortDeadlineConfirmed: choice.isShortConfirmed,
      lateDeadlineConfirmed: choice.isLateConfirmed,
    })
    if (!result) return
    forgetReason()
    props.onReturned()
  }

  return (
    <div className="flex flex-col gap-2.5">
      <Textarea
        label="退回理由"
        required
        rows={4}
        value={reason}
        onValueChange={setReason}
        error={reasonError}
        aside={<Counter text={reason} max={500} />}
        className="text-sm"
      />
      <CollectedRemarks remarks={remarks} onRemove={onRemoveRemark} />
      {carriable.length > 0 && (
        <fieldset className="flex flex-col gap-1 text-sm">
          <legend className="mb-1 text-ink-2">一并转达的上级意见</legend>
          {carriable.map((remark) => (
            <Checkbox
              key={remark.id}
              label={`${remark.place}：${remark.text}`}
              checked={carried.includes(remark.id)}
              onCheckedChange={(checked) =>
                setCarried(checked ? [...carried, remark.id] : carried.filter((id) => id !== remark.id))
              }
            />
          ))}
        </fieldset>
      )}
      <DeadlineField
        label="修改截止时间"
        choice={choice}
        now={now}
        latest={deadlineFromAbove ?? deadlineLimits.latest}
        hint={
          deadlineFromAbove
            ? `上级规定须于 ${chinaDateTime(deadlineFromAbove)} 前完成，可以提前`
            : `不填写时，为 ${chinaDateTime(props.suggestedDeadline)}`
        }
        isChecked={isChecked}
      />
      <Button variant="primary" busy={decision.busy === 'return'} onClick={() => void giveBack()} wraps>
        退回{to}
        {remarks.length + carried.length > 0 && `（意见 ${remarks.length + carried.length} 条）`}
      </Button>
    </div>
  )
}

function CollectedRemarks({ remarks, onRemove }: { remarks: RemarkDraft[]; onRemove: (key: string) => void }) {
  if (remarks.length === 0) {
    return <p className="text-xs text-ink-3">可在申报表的栏目、行或附件旁点“添加意见”，退回时一并送达，逐条答复。</p>
  }
  return (
    <div className="text-sm">
      <p className="mb-1 text-ink-2">意见 {remarks.length} 条</p>
      <ul className="flex flex-col gap-1">
        {remarks.map((remark) => (
          <li key={remark.key} className="flex gap-1.5 border-l-[3px] border-warn bg-warn-2 px-2 py-1">
            <span className="min-w-0 flex-1">
              <b>{remark.words}</b>
              <span className="block whitespace-pre-wrap">{remark.text}</span>
            </span>
            <button
              type="button"
              aria-label={`删除意见：${remark.words}`}
              onClick={() => onRemove(remark.key)}
              className="self-start rounded-sm p-1 text-stop"
            >
              <Trash2 size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
