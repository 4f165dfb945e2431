import type { Database } from '@/server/db'
import { writeAccounts } from './demo-accounts'
import { seedApplicants } from './demo-applications'
import { seedCorrections } from './demo-corrections'
import { seedLoginPersons } from './demo-login-persons'
import { seedOfficers } from './demo-officers'
import { seedRegistrations } from './demo-registrations'
import { seedRound } from './demo-round'
import { seedUnitAccounts } from './demo-unit-accounts'
import { seedUnits } from './demo-units'
import { deliverMessages } from './deliver-messages'
import { seedWholeProvince } from './province/seed-whole-province'

/** `core`: a dozen units, somebody in every place of the process. `all`: the whole province beside them. */
export type DemoScope = 'core' | 'all'

/**
 * Fills an empty, migrated database with the demo: unit tree, one open batch, applicants in every place of the
 * process (brought there by the real services), and writes the accounts for the launcher and the stand-in platform.
 * The same `now` gives the same demo.
 *
 * @throws Error when there is something in the database already
 */
export async function seedDemo(
  db: Database,
  { now, dataDir, scope }: { now: Date; dataDir: string; scope: DemoScope },
): Promise<void> {
  if ((await db.unit.count()) > 0) throw new Error('The demo is seeded into an empty database only')
  const units = await seedUnits(db, now)
  const scene = { units, batchId: await seedRound(db, units, now), now }
  const applicants = await seedApplicants(db, scene)
  await seedCorrections(db, scene, applicants)
  const officers = await seedOfficers(db, scene)
  const loginPersons = [...(await seedLoginPersons(db, scene)), await seedUnitAccounts(db, scene)]
  const registrants = await seedRegistrations(db, scene)
  const others = scope === 'all' ? await seedWholeProvince(db, scene) : []
  await deliverMessages(db, now)
  await writeAccounts(db, dataDir, { units, officers, applicants, others, loginPersons, registrants })
}
