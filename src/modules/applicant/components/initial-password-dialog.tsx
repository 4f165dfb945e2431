'use client'

import { Check, Copy, Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { HandedOutPassword } from '../schema'
import { PasswordSlip } from './password-slip'

interface InitialPasswordDialogProps {
  handedOut: HandedOutPassword
  batchName: string
  unitName: string
  onClose: () => void
}

/** The initial password, this once: to copy, to print, to hand over. */
export function InitialPasswordDialog({ handedOut, batchName, unitName, onClose }: InitialPasswordDialogProps) {
  const { name, idNumberMasked, initialPassword, isSelf } = handedOut
  const [copied, setCopied] = useState<'done' | 'selected' | null>(null)
  const passwordRef = useRef<HTMLElement>(null)
  const loginAddress = `${window.location.origin}/login`

  async function copy() {
    try {
      await navigator.clipboard.writeText(initialPassword)
      setCopied('done')
    } catch {
      // Without TLS, or forbidden by the browser: the user copies what is selected for him.
      if (passwordRef.current) window.getSelection()?.selectAllChildren(passwordRef.current)
      setCopied('selected')
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`${name} 的初始密码`}
      description="只显示这一次，关闭后不能再查看；没有记下的，只能重置密码。"
      footer={
        <>
          <Button icon={Printer} onClick={() => window.print()}>
            打印领取单
          </Button>
          <Button icon={copied === 'done' ? Check : Copy} onClick={() => void copy()}>
            复制密码
          </Button>
          <Button variant="primary" onClick={onClose}>
            已记下，关闭
          </Button>
        </>
      }
    >
      <dl className="grid grid-cols-[80px_1fr] items-baseline gap-x-3 gap-y-2">
        <dt className="text-ink-2">姓名</dt>
        <dd className="break-all">{name}</dd>
        <dt className="text-ink-2">证件号码</dt>
        <dd className="tabular-nums">{idNumberMasked}</dd>
        <dt className="text-ink-2">登录地址</dt>
        <dd className="break-all">{loginAddress}</dd>
        <dt className="text-ink-2">初始密码</dt>
        <dd>
          <code
            ref={passwordRef}
            className="inline-block rounded-md bg-brand-2 px-3 py-1.5 font-mono text-xl whitespace-nowrap"
          >
            {initialPassword}
          </code>
        </dd>
      </dl>
      <p role="status" className="text-sm text-ok">
        {copied === 'done' && '已复制到剪贴板。'}
        {copied === 'selected' && '浏览器不允许直接复制，密码已选中，请按 Ctrl+C 复制。'}
      </p>
      <p className="text-sm text-ink-2">
        请当面或单独告知本人，不要发到群里。首次登录须设置自己的密码，初始密码随即失效。
      </p>
      {isSelf && <Notice tone="warn">这是您本人的申报账户：由您办理的审核环节会注明“经办人系申报人本人”。</Notice>}
      <PasswordSlip handedOut={handedOut} loginAddress={loginAddress} batchName={batchName} unitName={unitName} />
    </Dialog>
  )
}
