import type { Database } from '@/server/db'
import type { Session } from '../session-shapes'

/** @returns how many codes for a lost phone are left; null for a session that has shown no second factor */
export async function countRecoveryCodes(
  db: Database,
  { actor, secondFactorAt }: Pick<Session, 'actor' | 'secondFactorAt'>,
): Promise<number | null> {
  if (secondFactorAt === null || actor.role === 'APPLICANT' || actor.role === 'OPERATOR') return null
  const factor = await db.secondFactor.findUnique({
    where: { personId: actor.personId },
    select: { recoveryCodeHashes: true },
  })
  return factor?.recoveryCodeHashes.length ?? null
}
