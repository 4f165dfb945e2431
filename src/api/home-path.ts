import type { SessionRole } from '@/generated/prisma/enums'
import { isAdministrator, type AdministratorRole, type PersonActor } from '@/modules/account/actor'
import type { Account } from '@/modules/account/session-shapes'
import { batchCode, currentBatch } from '@/modules/batch/queries'
import { countWaiting } from '@/modules/review/queries/count-waiting'
import type { Database } from '@/server/db'
import { administrationHomes } from './administration-homes'

/** Where somebody lands after logging in: his own batch, else the one where his work is. null before the first batch. */
export async function homePath(db: Database, actor: PersonActor): Promise<string | null> {
  if (isAdministrator(actor)) return administrationHomes[actor.role]
  if (actor.role === 'APPLICANT') return home(actor.role, '', await batchCode(db, actor.batchId))
  return home(actor.role, actor.unit.id, await currentCode(db, actor.unit.id))
}

/** Where an account's work is. */
export async function accountHome(db: Database, { role, unitId, batch }: Account): Promise<string | null> {
  if (role === 'SYSTEM_ADMIN' || role === 'SECURITY_ADMIN' || role === 'AUDIT_ADMIN') return administrationHomes[role]
  return home(role, unitId, batch?.code ?? (await currentCode(db, unitId)))
}

function home(role: Exclude<SessionRole, AdministratorRole>, unitId: string, code: string | null): string | null {
  const areas = { APPLICANT: '/applicant', OPERATOR: `/unit/${unitId}`, PROVINCIAL_HR: '/province' }
  if (code !== null) return `${areas[role]}/b/${encodeURIComponent(code)}`
  // Before the first batch provincial HR has one thing to do: to make it.
  return role === 'PROVINCIAL_HR' ? areas[role] : null
}

/** Of several open batches the newest in which something waits for the unit. */
async function currentCode(db: Database, unitId: string): Promise<string | null> {
  const [waiting] = await countWaiting(db, [unitId])
  return waiting?.batchCode ?? (await currentBatch(db))?.code ?? null
}
