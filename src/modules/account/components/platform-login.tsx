'use client'

import { Button } from '@/components/ui/button'
import type { LoginFailure } from '../login'
import { usePlatformLogin } from './use-platform-login'

interface PlatformLoginProps {
  /** Path to go to afterwards. */
  next: string
  onFailure: (failure: LoginFailure | null) => void
}

/** The way to the platform's scan page. */
export function PlatformLogin({ next, onFailure }: PlatformLoginProps) {
  const { isLeaving, leave } = usePlatformLogin(next, onFailure)
  return (
    <>
      <Button variant="primary" size="large" className="w-full" busy={isLeaving} onClick={() => void leave()}>
        {isLeaving ? '正在转到公共服务平台' : '公共服务平台登录'}
      </Button>
      <p className="mt-2.5 text-xs text-ink-2">
        将转到公共服务平台，用<b>电子社保卡</b>小程序或<b>四川人社</b> APP 扫码，确认后自动返回。
      </p>
    </>
  )
}
