'use client'

import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import type { OwnRegistration } from '../schema'

interface SubmitRegistrationFormProps {
  own: OwnRegistration
  noticeVersion: number
  /** The whole text of the privacy notice. */
  notice: ReactNode
  onChanged: () => Promise<void>
}

type Part = 'general' | 'sensitive'

/** What is still missing, the consent, and 提交审核. */
export function SubmitRegistrationForm({ own, noticeVersion, notice, onChanged }: SubmitRegistrationFormProps) {
  const api = useApiClient().public.registration
  const deed = useDeed()
  const form = useRef<HTMLFormElement>(null)
  const [ticks, setTicks] = useState<Record<Part, boolean>>({ general: false, sensitive: false })
  const [isChecked, setIsChecked] = useState(false)

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    setIsChecked(true)
    const missing = (['general', 'sensitive'] as const).find((part) => !ticks[part])
    if (missing !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name="${missing}"]`)?.focus()
      return
    }
    const input = { version: own.version, noticeVersion, general: true, sensitive: true } as const
    await deed.run(() => api.submit.mutate(input).finally(onChanged), { keepsPage: true })
  }

  const tick = (part: Part, label: string) => (
    <Checkbox
      name={part}
      label={label}
      checked={ticks[part]}
      onCheckedChange={(isTicked) => setTicks((before) => ({ ...before, [part]: isTicked }))}
      error={isChecked && !ticks[part] ? '请阅读告知后勾选；不同意的，不能提交。' : null}
    />
  )
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-2.5">
      {own.missing.length > 0 && (
        <Notice tone="warn" title="还不能提交">
          <ul className="list-disc pl-4">
            {own.missing.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </Notice>
      )}
      <details>
        <summary className="text-brand">个人信息处理告知（第 {noticeVersion} 版）</summary>
        <div className="mt-2 max-h-80 overflow-y-auto border border-line px-4 py-3" tabIndex={0}>
          {notice}
        </div>
      </details>
      {tick('general', '经办人本人已阅读并同意按上述告知处理其个人信息')}
      {tick('sensitive', '经办人本人单独同意处理其敏感个人信息（证件号码、手机号）')}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <div>
        <Button type="submit" variant="primary" size="large" busy={deed.isBusy}>
          {own.state === 'RETURNED' ? '重新提交审核' : '提交审核'}
        </Button>
      </div>
    </form>
  )
}
