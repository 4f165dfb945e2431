'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { LoginFailure } from '../login'
import { requestLogin } from './request-login'

interface PlatformLoginProps {
  /** Path to go to afterwards. */
  next: string
  onFailure: (failure: LoginFailure | null) => void
}

/** The way to the platform's scan page. */
export function PlatformLogin({ next, onFailure }: PlatformLoginProps) {
  const [isLeaving, setIsLeaving] = useState(false)

  useEffect(() => {
    // Back from the platform's page the browser may show this page as it was left.
    const wakeUp = () => setIsLeaving(false)
    window.addEventListener('pageshow', wakeUp)
    return () => window.removeEventListener('pageshow', wakeUp)
  }, [])

  async function leave() {
    setIsLeaving(true)
    onFailure(null)
    const answer = await requestLogin('signin/psp', { callbackUrl: next })
    if ('goTo' in answer) {
      window.location.assign(answer.goTo)
      return
    }
    setIsLeaving(false)
    onFailure(answer.failure)
  }

  return (
    <>
      <Button variant="primary" size="large" className="w-full" busy={isLeaving} onClick={leave}>
        {isLeaving ? '正在转到公共服务平台' : '公共服务平台登录'}
      </Button>
      <p className="mt-2.5 text-xs text-ink-2">
        将转到公共服务平台，用<b>电子社保卡</b>小程序或<b>四川人社</b> APP 扫码，确认后自动返回。
      </p>
    </>
  )
}
