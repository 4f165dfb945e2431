import type { Database } from '@/server/db'
import { seedApplicants } from './demo-applications'
import { seedRound } from './demo-round'
import { seedUnits } from './demo-units'
import { writeAccounts } from './demo-accounts'

/**
 * Fills an empty, migrated database with the demo: unit tree, one open batch, applicants in every place of the
 * process (brought there by the real services), and writes the accounts for the launcher and the stand-in platform.
 */
export async function seedDemo(db: Database, { now, dataDir }: { now: Date; dataDir: string }): Promise<void> {
  const units = await seedUnits(db)
  const batchId = await seedRound(db, units, now)
  const applicants = await seedApplicants(db, { units, batchId, now })
  await writeAccounts({ dataDir, units, applicants })
}
