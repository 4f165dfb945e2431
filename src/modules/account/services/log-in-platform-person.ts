import type { IdType } from '@/generated/prisma/enums'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { lookupHash } from '@/server/field-encryption'
import type { Login, LoginContext, LoginResult, NoAccount } from '../login'
import { accountsOf } from '../queries'
import { isOwnPage } from '../rules/account-area'
import { isSameName } from '../rules/same-name'
import type { PlatformPerson } from '../rules/platform-person'
import type { Account } from '../session-shapes'

/**
 * Finds as whom a person logs in whom the platform has verified (workflow §3, Login): as whom the page that he wants
 * belongs to, else with his only account, else with the one that he used last, to choose from all of them.
 * @param wanted the page for whose sake he logs in
 * @returns what is in the way when he has no account: his registration is not decided, his account has ended, passed to
 *   somebody else or waits for its role, or no unit has ever named him; audited
 */
export async function logInPlatformPerson(
  ctx: LoginContext & { db: Database },
  { idType, idNumber, name }: PlatformPerson,
  wanted: string | null = null,
): Promise<LoginResult<NoAccount>> {
  const identity = { idType, idNumberHash: lookupHash(idType, idNumber) }
  const person = await ctx.db.person.findUnique({
    where: { idType_idNumberHash: identity },
    select: { id: true, name: true },
  })
  const accounts = person ? await accountsOf(ctx.db, person.id) : []
  // The number says who it is. A name that is written differently is noted: whoever opened the account can correct it.
  if (person && !isSameName(person.name, name)) {
    const object = { objectType: 'Person', objectId: person.id } as const
    await recordAudit(ctx.db, { ...ctx, personId: person.id }, { action: 'name-differs', ...object, result: 'done' })
  }
  const fitting = accounts.find((account) => wanted !== null && isOwnPage(account, wanted))
  const account = fitting ?? accounts.at(0)
  if (person && account) {
    const mustChoose = fitting === undefined && accounts.length > 1
    return { ok: true, login: loginWith(person.id, account), mustChoose }
  }
  const refusal = await whyNot(ctx.db, identity)
  const source = { ...ctx, personId: person?.id }
  await recordAudit(ctx.db, source, { action: 'log-in-failed', result: 'refused', reason: refusal.failure })
  return { ok: false, ...refusal }
}

/** A session's row for an account. */
export function loginWith(personId: string, { role, id }: Pick<Account, 'role' | 'id'>): Login {
  return role === 'APPLICANT' ? { role, personId, applicantId: id } : { role, personId, operatorId: id }
}

async function whyNot(
  db: Database,
  identity: { idType: IdType; idNumberHash: string },
): Promise<{ failure: NoAccount; registrationNumber?: string; handoverId?: string }> {
  const registration = await db.registration.findFirst({
    where: { ...identity, state: { in: ['PENDING', 'RETURNED'] } },
    orderBy: { submittedAt: 'desc' },
    select: { number: true, state: true },
  })
  if (registration) {
    const failure = registration.state === 'PENDING' ? 'REGISTRATION_PENDING' : 'REGISTRATION_RETURNED'
    return { failure, registrationNumber: registration.number }
  }
  const operators = await db.operator.findMany({
    where: { person: identity },
    select: { endedAt: true, officerRole: true, unit: { select: { deactivatedAt: true } } },
    orderBy: { endedAt: { sort: 'desc', nulls: 'first' } },
  })
  const [last] = operators
  if (last === undefined) return { failure: 'NOT_BOUND' }
  // What is neither ended nor open is an officer's account without its role.
  const waits = operators.some(({ endedAt, unit }) => endedAt === null && unit.deactivatedAt === null)
  if (waits) return { failure: 'ROLE_NOT_GRANTED' }
  // What he was last tells him most.
  if (last.officerRole !== null) return { failure: 'OFFICER_ENDED' }
  const handover = await db.handover.findFirst({
    where: { from: { person: identity }, unit: { deactivatedAt: null } },
    orderBy: { at: 'desc' },
    select: { id: true },
  })
  return handover ? { failure: 'HANDED_OVER', handoverId: handover.id } : { failure: 'DEACTIVATED' }
}
