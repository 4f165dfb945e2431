'use client'

import { useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { SessionLimitsView } from '../session-shapes'
import { Countdown } from './countdown'
import { LogoutButton } from './logout-button'
import { useSessionWatch } from './use-session-watch'

/** Warns before the session ends, and when it has ended offers the way to go on without losing what was typed. */
export function SessionWatch({ role }: { role: SessionLimitsView['role'] }) {
  const { phase, goOn } = useSessionWatch(role)
  if (phase.kind === 'ending') return <EndingDialog phase={phase} onGoOn={goOn} />
  if (phase.kind === 'ended') return <EndedDialog why={phase.why} />
  return phase.kind === 'other' ? <OtherDialog /> : null
}

interface EndingDialogProps {
  phase: { endsAt: number; isFinal: boolean }
  onGoOn: () => Promise<void>
}

function EndingDialog({ phase, onGoOn }: EndingDialogProps) {
  const [isBusy, setIsBusy] = useState(false)
  const [isSeen, setIsSeen] = useState(false)

  async function goOn() {
    setIsBusy(true)
    await onGoOn()
    setIsBusy(false)
  }

  // At its very end nothing more can be done than to know it.
  if (phase.isFinal && isSeen) return <FinalBar endsAt={phase.endsAt} />
  const close = phase.isFinal ? () => setIsSeen(true) : () => void goOn()
  return (
    <Dialog
      open
      onClose={close}
      title="登录即将失效"
      description={
        phase.isFinal
          ? '本次登录已到最长时间，为了账户安全，到时须重新登录。已填写的内容会保留，请先把手头的一步办完。'
          : '您有一段时间没有操作。为了账户安全，到时会自动退出，已填写的内容会保留。'
      }
      footer={
        <>
          <LogoutButton />
          <Button variant="primary" busy={isBusy} onClick={close} autoFocus>
            {phase.isFinal ? '知道了' : '继续使用'}
          </Button>
        </>
      }
    >
      <p className="text-lg font-bold">
        还有 <Countdown until={phase.endsAt} />
      </p>
    </Dialog>
  )
}

function FinalBar({ endsAt }: { endsAt: number }) {
  return (
    <div className="fixed right-4 bottom-4 z-40 max-w-80 bg-paper shadow-float print:hidden">
      <Notice tone="warn" title="登录即将失效">
        还有 <Countdown until={endsAt} />
        ，到时须重新登录，已填写的内容会保留。
      </Notice>
    </div>
  )
}

function EndedDialog({ why }: { why: string }) {
  const [isClosed, setIsClosed] = useState(false)
  const ways = (
    <>
      <a href={loginHere()} className={buttonClass({ variant: 'plain' })}>
        在本窗口登录
      </a>
      <a href={loginElsewhere()} target="_blank" rel="noopener" className={buttonClass({ variant: 'primary' })}>
        在新窗口登录
      </a>
    </>
  )
  if (isClosed) {
    return (
      <div className="fixed right-4 bottom-4 z-40 max-w-96 bg-paper shadow-float print:hidden">
        <Notice tone="warn" title="登录已失效">
          <p>本页的内容还在。重新登录后会接着保存。</p>
          <p className="mt-2 flex flex-wrap gap-2">{ways}</p>
        </Notice>
      </div>
    )
  }
  return (
    <Dialog
      open
      onClose={() => setIsClosed(true)}
      title="登录已失效"
      description={
        <>
          <p>{why}</p>
          <p>已填写的内容都在本页，没有丢失。在新窗口登录后回到这里，会接着保存。</p>
        </>
      }
      footer={ways}
    />
  )
}

function OtherDialog() {
  return (
    <Dialog
      open
      onClose={() => window.location.assign('/')}
      title="您已在别的窗口换了身份"
      description="这个浏览器现在以另一个账户登录，本页不能再办理，也不会保存到那个账户。"
      footer={
        <a href="/" className={buttonClass({ variant: 'primary' })}>
          回到现在的首页
        </a>
      }
    />
  )
}

function currentPath(): string {
  return window.location.pathname + window.location.search
}

function loginHere(): string {
  return `/login?${new URLSearchParams({ error: 'SESSION_ENDED', next: currentPath() })}`
}

function loginElsewhere(): string {
  return `/login?${new URLSearchParams({ next: `/logged-in?${new URLSearchParams({ for: currentPath() })}` })}`
}
