'use client'

import { useRef, useState, type SyntheticEvent } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { DemoCode } from './demo-code'

interface SecondFactorFormProps {
  /** Where he was going. */
  goTo: string
  /** The demo's persons have no phones. */
  demoCode: string | null
}

/** Asks for the code of the app; without the phone, for a recovery code. */
export function SecondFactorForm({ goTo, demoCode }: SecondFactorFormProps) {
  const { secondFactor: api } = useApiClient().session
  const [way, setWay] = useState<'code' | 'recovery'>('code')
  const [text, setText] = useState('')
  const [left, setLeft] = useState<number | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const deed = useDeed()

  async function send(event: SyntheticEvent) {
    event.preventDefault()
    const isDone = await deed.run(
      async () => {
        if (way === 'code') await api.pass.mutate({ code: text })
        else setLeft((await api.recover.mutate({ recoveryCode: text })).left)
      },
      { keepsPage: true },
    )
    if (!isDone) return field.current?.select()
    if (way === 'code') window.location.assign(goTo)
  }

  function change(to: 'code' | 'recovery') {
    setWay(to)
    setText('')
    deed.clearRefusal()
  }

  if (left !== null) return <Recovered left={left} goTo={goTo} />
  return (
    <form className="card flex flex-col gap-3 p-5" noValidate onSubmit={(event) => void send(event)}>
      {way === 'code' ? (
        <TextField
          key="code"
          ref={field}
          label="验证码"
          hint="打开手机验证器，输入本系统一项下的 6 位数字，每 30 秒更换"
          required
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          className="max-w-48 text-lg tracking-widest"
          value={text}
          onValueChange={setText}
        />
      ) : (
        <TextField
          key="recovery"
          ref={field}
          label="恢复码"
          hint="设置二次验证时给出的 10 位字母和数字，每个只能用一次"
          required
          autoFocus
          className="max-w-64 tracking-wider"
          value={text}
          onValueChange={setText}
        />
      )}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      {way === 'code' && <DemoCode code={demoCode} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={deed.isBusy}>
          验证并继续
        </Button>
        <Button onClick={() => change(way === 'code' ? 'recovery' : 'code')}>
          {way === 'code' ? '手机不在身边，用恢复码' : '用手机验证码'}
        </Button>
      </div>
      <p className="text-xs text-ink-2">手机丢失，也没有恢复码？请联系人社厅的安全管理员重置二次验证。</p>
    </form>
  )
}

function Recovered({ left, goTo }: { left: number; goTo: string }) {
  return (
    <Notice tone={left <= 3 ? 'warn' : 'ok'} title={`验证通过，恢复码还剩 ${left} 个`} announced>
      <p>用过的恢复码已失效。手机丢失的，请尽快请安全管理员重置二次验证，换新手机设置。</p>
      {left <= 3 && <p>恢复码快用完了，请到「我的登录」重新生成。</p>}
      <p className="mt-3">
        <Button variant="primary" onClick={() => window.location.assign(goTo)}>
          继续
        </Button>
      </p>
    </Notice>
  )
}
