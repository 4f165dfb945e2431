'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { DemoCode } from './demo-code'
import { RecoveryCodes } from './recovery-codes'

/**
 * How many codes for a lost phone are left, and the way to new ones, which asks for a code of the app.
 * @param demoCode the demo's persons have no phones
 */
export function RenewCodes({ left, demoCode }: { left: number; demoCode: string | null }) {
  const { secondFactor: api } = useApiClient().session
  const [isAsking, setIsAsking] = useState(false)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [code, setCode] = useState('')
  const deed = useDeed()

  async function renew() {
    const isDone = await deed.run(async () => setCodes((await api.renewCodes.mutate({ code })).recoveryCodes))
    if (isDone) close()
  }

  function close() {
    setIsAsking(false)
    setCode('')
    deed.clearRefusal()
  }

  return (
    <section className="mt-6 flex flex-col gap-2.5" aria-label="二次验证">
      <h2 className="font-bold">二次验证</h2>
      {codes === null ? (
        <div className="flex flex-wrap items-center gap-3">
          <p>恢复码还剩 {left} 个，手机不在身边时用。</p>
          <Button size="small" onClick={() => setIsAsking(true)}>
            重新生成恢复码
          </Button>
        </div>
      ) : (
        <RecoveryCodes codes={codes} doneLabel="我已保存" onDone={() => setCodes(null)} />
      )}
      <p className="text-xs text-ink-2">换手机或手机丢失，请联系人社厅的安全管理员重置二次验证，下次登录时重新设置。</p>
      {isAsking && (
        <Dialog
          open
          onClose={close}
          title="重新生成恢复码"
          description="生成后，以前的恢复码全部失效。新的恢复码只显示一次。"
          footer={
            <>
              <Button onClick={close}>返回，不生成</Button>
              <Button variant="primary" busy={deed.isBusy} onClick={() => void renew()}>
                生成新的恢复码
              </Button>
            </>
          }
        >
          <TextField
            label="验证码"
            hint="手机验证器中本系统一项下的 6 位数字；恢复码不能代替"
            required
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-48 text-lg tracking-widest"
            value={code}
            onValueChange={setCode}
          />
          <DemoCode code={demoCode} />
          {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        </Dialog>
      )}
    </section>
  )
}
