'use client'

import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { ConsentTicks, type ConsentPart } from '@/components/form/consent-ticks'
import type { OwnRegistration } from '../schema'
import { NoticeTextBox } from './notice-text-box'
import { consentLabels } from './registration-typing'

interface SubmitRegistrationFormProps {
  own: OwnRegistration
  noticeVersion: number
  /** The whole text of the privacy notice. */
  notice: ReactNode
  onChanged: () => Promise<void>
}

/**
 * What is still missing, and 提交审核. The consent was given with the form; it is asked for again where the notice has
 * changed since, or the person.
 */
export function SubmitRegistrationForm({ own, noticeVersion, notice, onChanged }: SubmitRegistrationFormProps) {
  const api = useApiClient().public.registration
  const deed = useDeed()
  const form = useRef<HTMLFormElement>(null)
  const [ticks, setTicks] = useState<Record<ConsentPart, boolean>>({ general: false, sensitive: false })
  const [isChecked, setIsChecked] = useState(false)
  const needsConsent = own.acceptedNotice !== noticeVersion

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    setIsChecked(true)
    const missing = needsConsent ? (['general', 'sensitive'] as const).find((part) => !ticks[part]) : undefined
    if (missing !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name="${missing}"]`)?.focus()
      return
    }
    const consent = needsConsent ? ({ noticeVersion, general: true, sensitive: true } as const) : null
    const input = { version: own.version, consent }
    await deed.run(() => api.submit.mutate(input).finally(onChanged), { keepsPage: true })
  }

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
      {needsConsent ? (
        <>
          <p className="font-bold">个人信息处理告知（第 {noticeVersion} 版）</p>
          <NoticeTextBox>{notice}</NoticeTextBox>
          <ConsentTicks
            labels={consentLabels}
            isTicked={(part) => ticks[part]}
            onTick={(part, isTicked) => setTicks((before) => ({ ...before, [part]: isTicked }))}
            errorOf={(part) => (isChecked && !ticks[part] ? '请阅读告知后勾选；不同意的，不能提交。' : null)}
          />
        </>
      ) : (
        <details>
          <summary className="text-brand">经办人已同意个人信息处理告知（第 {noticeVersion} 版）</summary>
          <div className="mt-2">
            <NoticeTextBox>{notice}</NoticeTextBox>
          </div>
        </details>
      )}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <div>
        <Button type="submit" variant="primary" size="large" className="print:hidden" busy={deed.isBusy}>
          {own.state === 'RETURNED' ? '重新提交审核' : '提交审核'}
        </Button>
      </div>
    </form>
  )
}
