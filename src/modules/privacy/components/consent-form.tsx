'use client'

import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import { ConsentTicks, type ConsentPart } from '@/components/form/consent-ticks'

interface ConsentFormProps {
  version: number
  /** Where he goes on. */
  next: string
  /** What follows when he does not agree, and the way out. */
  whenRefused: ReactNode
}

const labels = {
  general: '我已阅读并同意按上述告知处理我的个人信息',
  sensitive: '我单独同意处理上述敏感个人信息（证件号码和证件扫描件、照片、手机号等）',
}
const errors = {
  general: '请阅读后勾选；不同意的，请点「不同意」。',
  sensitive: '敏感个人信息须单独勾选；不同意的，请点「不同意」。',
}

/** Two ticks, none set in advance (PIPL 14, 29), or no, with what follows from it. */
export function ConsentForm({ version, next, whenRefused }: ConsentFormProps) {
  const api = useApiClient()
  const deed = useDeed()
  const form = useRef<HTMLFormElement>(null)
  const [ticks, setTicks] = useState<Record<ConsentPart, boolean>>({ general: false, sensitive: false })
  const [isChecked, setIsChecked] = useState(false)
  const [isRefusing, setIsRefusing] = useState(false)

  async function accept(event: SyntheticEvent) {
    event.preventDefault()
    setIsChecked(true)
    const missing = (['general', 'sensitive'] as const).find((part) => !ticks[part])
    if (missing !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name="${missing}"]`)?.focus()
      return
    }
    const done = await deed.run(
      () => api.applicant.privacy.accept.mutate({ version, general: true, sensitive: true }),
      {
        keepsPage: true,
      },
    )
    // Whole pages: what the browser has kept of before still leads here.
    if (done) window.location.assign(next)
  }

  return (
    <form ref={form} onSubmit={(event) => void accept(event)} noValidate className="card flex flex-col gap-3 px-6 py-5">
      <WhenHydrated>
        <ConsentTicks
          labels={labels}
          isTicked={(part) => ticks[part]}
          onTick={(part, isTicked) => setTicks((before) => ({ ...before, [part]: isTicked }))}
          errorOf={(part) => (isChecked && !ticks[part] ? errors[part] : null)}
        />
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" variant="primary" size="large" busy={deed.isBusy}>
            同意并继续
          </Button>
          <Button size="large" onClick={() => setIsRefusing(true)}>
            不同意
          </Button>
        </div>
        {isRefusing && (
          <Notice tone="warn" title="不同意的，不能通过本系统网上申报" announced>
            {whenRefused}
          </Notice>
        )}
      </WhenHydrated>
    </form>
  )
}
