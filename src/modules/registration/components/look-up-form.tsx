'use client'

import { useState, type SyntheticEvent } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { WhenHydrated } from '@/components/ui/when-hydrated'

/** 查询注册进度: number and mobile open a registration in this browser. */
export function LookUpForm({ number: initialNumber }: { number: string }) {
  const api = useApiClient().public.registration
  const deed = useDeed()
  const [number, setNumber] = useState(initialNumber)
  const [mobile, setMobile] = useState('')
  const [isChecked, setIsChecked] = useState(false)

  async function lookUp(event: SyntheticEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (number.trim() === '' || mobile.trim() === '') return
    // A whole page: what this tab knows of another registration goes.
    if (await deed.run(() => api.lookUp.mutate({ number, mobile }), { keepsPage: true })) {
      window.location.assign('/register/own')
    }
  }

  const missing = (text: string, words: string) => (isChecked && text.trim() === '' ? words : null)
  return (
    <form noValidate onSubmit={(event) => void lookUp(event)} className="card flex flex-col gap-3 px-6 py-5">
      <WhenHydrated>
        <TextField
          label="注册编号"
          required
          maxLength={100}
          hint="印在登记表上，如 DJ-2026-0481537"
          value={number}
          onValueChange={setNumber}
          error={missing(number, '请填写注册编号。')}
        />
        <TextField
          label="经办人手机号"
          required
          maxLength={100}
          inputMode="tel"
          hint="注册时填写的手机号"
          value={mobile}
          onValueChange={setMobile}
          error={missing(mobile, '请填写注册时的手机号。')}
        />
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        <div>
          <Button type="submit" variant="primary" size="large" busy={deed.isBusy}>
            查询，继续办理
          </Button>
        </div>
      </WhenHydrated>
    </form>
  )
}
