import { env } from '@/env'
import type { RateLimit } from '@/server/rate-limit'

/** How many failed logins are let pass, per account and per address (GB/T 22239 8.1.4.1 b). */
export function loginLimits(): { account: RateLimit; address: RateLimit; lockMinutes: number } {
  const { loginFailuresPerAccount, loginFailuresPerAddress, loginFailureWindowMinutes, loginLockMinutes } = env()
  return {
    account: { name: 'login-account', uses: loginFailuresPerAccount, windowMinutes: loginFailureWindowMinutes },
    address: { name: 'login-address', uses: loginFailuresPerAddress, windowMinutes: loginFailureWindowMinutes },
    lockMinutes: loginLockMinutes,
  }
}
