import { chinaDate } from '@/lib/china-time'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { lookupHash } from '@/server/field-encryption'
import { verifyPassword } from '@/server/password'
import type { LoginContext, LoginResult } from '../login'
import { possibleIdNumbers } from '../rules/id-number'
import { countCredentialTry } from './count-credential-try'

/**
 * Logs an applicant in by ID number and password. The password belongs to one batch's account, so it is tried on each
 * batch that is not archived, of each document that the number may be of; the number of tries and the answer are the
 * same whether or not the person exists.
 * @returns after too many failures LOCKED for the number, TOO_MANY_TRIES for the address: the password is not looked at
 */
export async function logInApplicant(
  ctx: LoginContext & { db: Database },
  typed: { idNumber: string; password: string },
): Promise<LoginResult<'WRONG_CREDENTIALS' | 'LOCKED' | 'TOO_MANY_TRIES'>> {
  const text = typed.idNumber.slice(0, 100)
  const candidates = possibleIdNumbers(text, chinaDate(ctx.now))
  const hashes = candidates.map(({ type, number }) => lookupHash(type, number))
  const batches = await ctx.db.batch.findMany({
    where: { status: { in: ['OPEN', 'CLOSED'] } },
    select: { id: true },
    orderBy: [{ status: 'asc' }, { createdAt: 'desc' }],
  })
  const applicants = await ctx.db.applicant.findMany({
    where: {
      removedAt: null,
      owningUnit: { deactivatedAt: null },
      batchId: { in: batches.map(({ id }) => id) },
      person: {
        OR: candidates.map(({ type }, index) => ({ idType: type, idNumberHash: hashes[index] ?? '' })),
      },
    },
    select: { id: true, batchId: true, personId: true, passwordHash: true, person: { select: { idType: true } } },
  })
  const source = { ...ctx, personId: applicants.at(0)?.personId }
  const counted = await countCredentialTry(
    source,
    hashes.length === 0 ? [`typed:${text.trim()}`] : hashes,
    source.address,
  )
  if (counted.refused !== null) {
    if (await counted.isFirstRefusal()) await recordRefusal(source, counted.refused)
    return { ok: false, failure: counted.refused }
  }

  // Digits may be those of several documents, each another person's: as many tries as there could be persons.
  const types = candidates.length === 0 ? [null] : candidates.map(({ type }) => type)
  const inOrder = batches.flatMap((batch) =>
    types.map((type) => applicants.find(({ batchId, person }) => batchId === batch.id && person.idType === type)),
  )
  const tries = await Promise.all(
    (inOrder.length === 0 ? [undefined] : inOrder).map(async (applicant) => ({
      applicant,
      matches: await verifyPassword(applicant?.passwordHash ?? null, typed.password),
    })),
  )
  const applicant = tries.find(({ matches }) => matches)?.applicant
  if (applicant !== undefined) {
    await counted.succeeded()
    const { id, personId, passwordHash } = applicant
    return { ok: true, login: { role: 'APPLICANT', personId, applicantId: id }, mustChoose: false, passwordHash }
  }
  await counted.failed()
  await recordRefusal(source, source.personId === undefined ? 'UNKNOWN_PERSON' : 'WRONG_PASSWORD')
  return { ok: false, failure: 'WRONG_CREDENTIALS' }
}

async function recordRefusal(
  source: LoginContext & { db: Database; personId: string | undefined },
  reason: string,
): Promise<void> {
  await recordAudit(source.db, source, { action: 'log-in-failed', result: 'refused', reason })
}
