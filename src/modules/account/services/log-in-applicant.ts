import { chinaDate } from '@/lib/china-time'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { lookupHash } from '@/server/field-encryption'
import { verifyPassword } from '@/server/password'
import type { LoginContext, LoginResult } from '../login'
import { possibleIdNumbers } from '../rules/id-number'

/**
 * Logs an applicant in by ID number and password. The password belongs to one batch's account, so it is tried on each
 * batch that is not archived; the number of tries and the answer are the same whether or not the person exists.
 */
export async function logInApplicant(
  ctx: LoginContext & { db: Database },
  typed: { idNumber: string; password: string },
): Promise<LoginResult<'WRONG_CREDENTIALS'>> {
  const candidates = possibleIdNumbers(typed.idNumber.slice(0, 100), chinaDate(ctx.now))
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
        OR: candidates.map(({ type, number }) => ({ idType: type, idNumberHash: lookupHash(type, number) })),
      },
    },
    select: { id: true, batchId: true, personId: true, passwordHash: true },
  })
  const inOrder = batches.map((batch) => applicants.find(({ batchId }) => batchId === batch.id))
  const tries = await Promise.all(
    (inOrder.length === 0 ? [undefined] : inOrder).map(async (applicant) => ({
      applicant,
      matches: await verifyPassword(applicant?.passwordHash ?? null, typed.password),
    })),
  )
  const applicant = tries.find(({ matches }) => matches)?.applicant
  if (applicant !== undefined) {
    const { id, personId } = applicant
    return { ok: true, login: { role: 'APPLICANT', personId, applicantId: id } }
  }
  const known = applicants.at(0)
  await recordAudit(
    ctx.db,
    { ...ctx, personId: known?.personId },
    { action: 'log-in-failed', result: 'refused', reason: known === undefined ? 'UNKNOWN_PERSON' : 'WRONG_PASSWORD' },
  )
  return { ok: false, failure: 'WRONG_CREDENTIALS' }
}
