'use client'

import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { DemoCode } from './demo-code'
import { RecoveryCodes } from './recovery-codes'

interface SecondFactorSetupProps {
  secret: string
  qrCode: ReactNode
  goTo: string
  /** The demo's persons have no phones. */
  demoCode: string | null
}

/** The first login: the secret goes to the phone, a code shows that it has arrived, the recovery codes are shown once. */
export function SecondFactorSetup({ secret, qrCode, goTo, demoCode }: SecondFactorSetupProps) {
  const { secondFactor: api } = useApiClient().session
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<string[] | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const deed = useDeed()

  async function confirm(event: SyntheticEvent) {
    event.preventDefault()
    const isDone = await deed.run(async () => setCodes((await api.confirm.mutate({ code })).recoveryCodes), {
      keepsPage: true,
    })
    if (!isDone) field.current?.select()
  }

  if (codes !== null) {
    return <RecoveryCodes codes={codes} doneLabel="我已保存，继续" onDone={() => window.location.assign(goTo)} />
  }
  return (
    <form className="card p-5" noValidate onSubmit={(event) => void confirm(event)}>
      <ol className="flex list-decimal flex-col gap-4 pl-5">
        <li>
          <p>在手机上打开验证器：支持 TOTP 的应用或小程序均可。</p>
        </li>
        <li>
          <p>用验证器扫描二维码，或手工输入密钥（基于时间，6 位）。密钥只在这里显示，不要截图外传。</p>
          <div className="mt-2 flex flex-wrap items-center gap-4">
            {qrCode}
            <div className="min-w-0">
              <p className="text-xs text-ink-2">密钥</p>
              <p className="font-mono break-words" data-secret>
                {secret.match(/.{1,4}/g)?.join(' ')}
              </p>
            </div>
          </div>
        </li>
        <li>
          <TextField
            ref={field}
            label="输入验证器现在显示的验证码"
            hint="6 位数字，每 30 秒更换"
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-48 text-lg tracking-widest"
            value={code}
            onValueChange={setCode}
          />
        </li>
      </ol>
      {deed.refusal && <RefusalNotice refusal={deed.refusal} className="mt-3" />}
      <DemoCode code={demoCode} className="mt-3" />
      <p className="mt-4">
        <Button type="submit" variant="primary" busy={deed.isBusy}>
          确认并启用二次验证
        </Button>
      </p>
    </form>
  )
}
