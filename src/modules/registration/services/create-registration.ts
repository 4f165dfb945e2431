import { recordAudit } from '@/modules/audit/services/record-audit'
import { currentBatch } from '@/modules/batch/queries'
import { chinaDate } from '@/lib/china-time'
import { addressSubject } from '@/server/address-subject'
import type { Transaction } from '@/server/db'
import { encryptField, lookupHash } from '@/server/field-encryption'
import { countUse } from '@/server/rate-limit'
import type { VisitorContext } from '../context'
import { registrationErrors } from '../errors'
import { registrationLimits } from '../limits'
import { registrationNumber } from '../rules/registration-number'
import type { CreateRegistrationInput } from '../schema'
import { inRegistrationTransaction } from './in-registration-transaction'
import { recordRegistrationEvent } from './record-registration-event'
import { resolveTarget } from './resolve-target'

/**
 * Saves a registration for the first time and gives it its number at once: stamping takes days (workflow §3.1). The
 * same request sent twice makes one. It is sent for review later, by `submitRegistration`.
 *
 * @throws TOO_MANY_REGISTRATIONS, UNIT_NOT_ELIGIBLE, CODE_TAKEN, ALREADY_OPEN, KEY_REUSED
 */
export async function createRegistration(
  ctx: VisitorContext,
  input: CreateRegistrationInput,
): Promise<{ registrationId: string; number: string }> {
  const { operator } = input
  const { idNumber, mobile } = operator
  // The schema of a new one lets neither be left out.
  if (idNumber === null || mobile === null) throw registrationErrors.NUMBER_NEEDED()
  await countNew(ctx)
  return inRegistrationTransaction(ctx, { action: 'registration-saved', registrationId: null }, async (tx) => {
    const idNumberHash = lookupHash(operator.idType, idNumber)
    const earlier = await tx.registration.findUnique({ where: { id: input.requestKey } })
    if (earlier) {
      // Only who sends the same person again can be the same: the key alone opens nothing.
      const isSame = earlier.version === 0 && earlier.state === 'DRAFT' && earlier.idNumberHash === idNumberHash
      if (!isSame) throw registrationErrors.KEY_REUSED()
      return { registrationId: earlier.id, number: earlier.number }
    }
    const target = await resolveTarget(tx, input.target, null)
    const batch = await currentBatch(tx)
    const { id, number } = await tx.registration.create({
      data: {
        ...target,
        id: input.requestKey,
        number: await nextNumber(tx, ctx.now),
        batchId: batch?.id ?? null,
        personName: operator.name,
        idType: operator.idType,
        idNumberHash,
        idNumberCipher: encryptField(idNumber),
        mobileCipher: encryptField(mobile),
        email: operator.email,
        post: operator.post,
        phone: operator.phone,
        createdAt: ctx.now,
        savedAt: ctx.now,
      },
      select: { id: true, number: true },
    })
    await recordRegistrationEvent(tx, ctx, { registrationId: id, toState: 'DRAFT' })
    await recordAudit(tx, ctx, {
      action: 'registration-saved',
      objectType: 'Registration',
      objectId: id,
      result: 'done',
      details: { unitId: target.unitId, isNewUnit: target.unitId === null },
    })
    return { registrationId: id, number }
  })
}

async function countNew({ db, address }: VisitorContext): Promise<void> {
  if (address === null) return
  const { isOver } = await countUse(db, registrationLimits.create, addressSubject(address))
  if (isOver) throw registrationErrors.TOO_MANY_REGISTRATIONS()
}

/** One after the other within a year; that they can be guessed is why nothing opens by the number alone. */
async function nextNumber(tx: Transaction, now: Date): Promise<string> {
  const year = Number(chinaDate(now).slice(0, 4))
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`registration-number:${year}`}))`
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT COALESCE(max(split_part("number", '-', 3)::int), 0) AS "last"
      FROM "Registration" WHERE "number" LIKE ${`DJ-${year}-%`}`
  return registrationNumber(year, (row?.last ?? 0) + 1)
}
