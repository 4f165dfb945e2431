'use client'

import { Button } from '@/components/ui/button'
import type { LoginFailure } from '../login'
import { usePlatformLogin } from './use-platform-login'

/** 忘记密码: who has scanned sets a new password without the old one (workflow §3, Login). */
export function ForgottenPassword({ onFailure }: { onFailure: (failure: LoginFailure | null) => void }) {
  const { isLeaving, leave } = usePlatformLogin('/applicant/password', onFailure)
  return (
    <div className="flex flex-col items-start gap-1 text-xs text-ink-2">
      <Button variant="quiet" size="small" className="-ml-2.5" busy={isLeaving} onClick={() => void leave()}>
        {isLeaving ? '正在转到公共服务平台' : '忘记密码？扫码后设置新密码'}
      </Button>
      <p>账户由所在单位经办人开通，初始密码向经办人索取；不便扫码的，可请经办人重置密码。</p>
    </div>
  )
}
