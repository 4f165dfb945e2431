import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { lookupHash } from '@/server/field-encryption'
import type { LoginContext, LoginResult } from '../login'
import type { PlatformPerson } from '../rules/platform-person'

/**
 * Finds as whom a person logs in whom the platform has verified: as the operator of his unit, else as an applicant of
 * an open batch (workflow §3, Login). Of several units the first is taken.
 * @returns NOT_BOUND when no unit named him, DEACTIVATED when his account or unit has ended; both are audited
 */
export async function logInPlatformPerson(
  ctx: LoginContext & { db: Database },
  { idType, idNumber }: PlatformPerson,
): Promise<LoginResult<'NOT_BOUND' | 'DEACTIVATED'>> {
  const person = await ctx.db.person.findUnique({
    where: { idType_idNumberHash: { idType, idNumberHash: lookupHash(idType, idNumber) } },
    select: {
      id: true,
      operators: {
        select: { id: true, endedAt: true, unit: { select: { depth: true, deactivatedAt: true } } },
        orderBy: { createdAt: 'asc' },
      },
      applicants: {
        where: { removedAt: null, batch: { status: 'OPEN' }, owningUnit: { deactivatedAt: null } },
        select: { id: true },
        orderBy: { createdAt: 'desc' },
      },
    },
  })
  const operator = person?.operators.find(({ endedAt, unit }) => endedAt === null && unit.deactivatedAt === null)
  if (person && operator) {
    const role = operator.unit.depth === 0 ? 'PROVINCIAL_HR' : 'OPERATOR'
    return { ok: true, login: { role, personId: person.id, operatorId: operator.id } }
  }
  const [applicant] = person?.applicants ?? []
  if (person && applicant) {
    return { ok: true, login: { role: 'APPLICANT', personId: person.id, applicantId: applicant.id } }
  }
  const failure = person && person.operators.length > 0 ? 'DEACTIVATED' : 'NOT_BOUND'
  const source = { ...ctx, personId: person?.id }
  await recordAudit(ctx.db, source, { action: 'log-in-failed', result: 'refused', reason: failure })
  return { ok: false, failure }
}
