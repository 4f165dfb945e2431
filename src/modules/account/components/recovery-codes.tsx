'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'

interface RecoveryCodesProps {
  codes: readonly string[]
  doneLabel: string
  onDone: () => void
}

/** The codes for a lost phone, shown this once: who leaves before he has them is asked by the browser whether he means to. */
export function RecoveryCodes({ codes, doneLabel, onDone }: RecoveryCodesProps) {
  const [isKept, setIsKept] = useState(false)
  useEffect(() => {
    if (isKept) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isKept])
  return (
    <section className="card flex flex-col gap-3 p-5" aria-label="恢复码">
      <Notice tone="ok" title="二次验证的恢复码" announced>
        <p>手机丢失或不在身边时，可用恢复码代替验证码，每个只能用一次。</p>
        <p>只在这里显示一次，请打印或抄下，妥善保管，不要与手机放在一起。没有记下的，可在「我的登录」重新生成。</p>
      </Notice>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-lg tracking-wider">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Checkbox label="我已打印或抄下这些恢复码" checked={isKept} onCheckedChange={setIsKept} />
      <div className="flex gap-3 print:hidden">
        <Button onClick={() => window.print()}>打印</Button>
        <Button variant="primary" disabled={!isKept} onClick={onDone}>
          {doneLabel}
        </Button>
      </div>
    </section>
  )
}
