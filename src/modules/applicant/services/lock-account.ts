import type { ApplicationState, BatchStatus, IdType } from '@/generated/prisma/enums'
import type { OperatorActor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import { applicantErrors } from '../errors'
import { barTo, type AccountAction } from '../rules/account-changes'

export interface LockedAccount {
  applicantId: string
  batchId: string
  personId: string
  name: string
  idType: IdType
  idNumber: string
  passwordHash: string
  formerPasswords: string[]
}

/**
 * One of the unit's own accounts, locked together with its application until the caller commits: no draft is opened and
 * nothing submitted in between. Locks go account, application, person.
 *
 * @throws NOT_LOGGED_IN when the actor's account ended while he waited; NOT_FOUND another unit's or none; BARRED when the action is not possible any more
 */
export async function lockAccount(
  tx: Transaction,
  actor: OperatorActor,
  applicantId: string,
  action: AccountAction,
): Promise<LockedAccount> {
  const [row] = await tx.$queryRaw<AccountRow[]>`
    SELECT a."id"::text AS "applicantId", a."batchId"::text, a."personId"::text, a."removedAt", a."passwordHash",
           a."formerPasswords", b."status"::text AS "batchStatus", p."name", p."idType"::text, p."idNumberCipher"
      FROM "Applicant" a
      JOIN "Batch" b ON b."id" = a."batchId"
      JOIN "Person" p ON p."id" = a."personId"
     WHERE a."id" = ${applicantId}::uuid AND a."owningUnitId" = ${actor.unit.id}::uuid
       FOR UPDATE OF a`
  const [application] = await tx.$queryRaw<{ state: ApplicationState; submissionNumber: number }[]>`
    SELECT "state"::text, "submissionNumber" FROM "Application" WHERE "applicantId" = ${applicantId}::uuid FOR UPDATE`
  await assertStillActs(tx, actor)
  if (!row) throw applicantErrors.NOT_FOUND()
  const { removedAt, batchStatus, idNumberCipher, ...account } = row
  const standing = {
    isRemoved: removedAt !== null,
    state: application?.state ?? null,
    submissionNumber: application?.submissionNumber ?? 0,
  }
  const bar = barTo(action, standing, batchStatus)
  if (bar !== null) throw applicantErrors.BARRED({ action, bar })
  return { ...account, idNumber: decryptField(idNumberCipher) }
}

interface AccountRow extends Omit<LockedAccount, 'idNumber'> {
  removedAt: Date | null
  batchStatus: BatchStatus
  idNumberCipher: string
}
