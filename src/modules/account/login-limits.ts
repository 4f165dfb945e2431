import { currentSettings } from '@/modules/setting/queries'
import type { Database } from '@/server/db'
import type { RateLimit } from '@/server/rate-limit'

/** How many failed logins are let pass now, per account and per address (GB/T 22239 8.1.4.1 b). */
export async function loginLimits({
  db,
  now,
}: {
  db: Database
  now: Date
}): Promise<{ account: RateLimit; address: RateLimit; lockMinutes: number }> {
  const settings = await currentSettings(db, now)
  const windowMinutes = settings.loginFailureWindowMinutes
  return {
    account: { name: 'login-account', uses: settings.loginFailuresPerAccount, windowMinutes },
    address: { name: 'login-address', uses: settings.loginFailuresPerAddress, windowMinutes },
    lockMinutes: settings.loginLockMinutes,
  }
}
