import { env } from '@/env'
import { currentBatch, windowsFor } from '@/modules/batch/queries'
import { currentSettings } from '@/modules/setting/queries'
import type { Database } from '@/server/db'

/** What the login page shows before anybody has logged in: the round, its windows, whom to call. */
export async function loginInfo(db: Database, now: Date) {
  const { platformRegisterUrl } = env()
  const { installationTitle, supportPhone, icpNumber } = await currentSettings(db, now)
  const batch = await currentBatch(db)
  const windows = batch === null ? [] : await windowsFor(db, batch.id)
  return {
    installationTitle,
    supportPhone,
    icpNumber,
    platformRegisterUrl,
    batch: batch && {
      code: batch.code,
      name: batch.name,
      isOpen: batch.status === 'OPEN',
      windows: windows.map(({ level, opensAt, closesAt }) => ({ level, opensAt, closesAt })),
    },
  }
}
