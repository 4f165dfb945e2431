'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { toChinaLocal } from '@/lib/china-time'
import type { DeadlineChoice } from './use-deadline-choice'

interface DeadlineFieldProps {
  label: string
  choice: DeadlineChoice
  required?: boolean
  now: Date
  /** The browser's calendar offers nothing later. */
  latest: Date | null
  hint?: string
  /** The user wants to go on: say what is missing. */
  isChecked: boolean
}

/** Until when it must be mended, with what has to be confirmed about it. */
export function DeadlineField({ label, choice, required, now, latest, hint, isChecked }: DeadlineFieldProps) {
  const isMissing = isChecked && required && !choice.deadline
  return (
    <>
      <TextField
        label={label}
        required={required}
        type="datetime-local"
        min={toChinaLocal(now)}
        max={latest ? toChinaLocal(latest) : undefined}
        value={choice.typed}
        onValueChange={choice.change}
        hint={hint}
        error={choice.problem ?? (isMissing ? '请填写日期和时间' : null)}
      />
      {choice.isShort && (
        <Checkbox
          label="不足 24 小时，我确认来得及修改"
          checked={choice.isShortConfirmed}
          onCheckedChange={choice.confirmShort}
          error={isChecked && !choice.isShortConfirmed ? '请勾选，或另选时间' : null}
        />
      )}
      {choice.late && (
        <Notice tone="warn" title="请核对" announced>
          <p>{choice.late}。</p>
          <Checkbox
            label="仍按此办理"
            checked={choice.isLateConfirmed}
            onCheckedChange={choice.confirmLate}
            error={isChecked && !choice.isLateConfirmed ? '请勾选，或另选时间' : null}
          />
        </Notice>
      )}
    </>
  )
}
