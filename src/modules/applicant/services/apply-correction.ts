import type { ApplicationState, BatchStatus, IdType } from '@/generated/prisma/enums'
import type { OperatorActor } from '@/modules/account/actor'
import { bindPerson } from '@/modules/account/services/bind-person'
import { endSessions } from '@/modules/account/services/end-sessions'
import type { Transaction } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'
import { findObstacle } from '../queries/find-obstacle'
import { barTo } from '../rules/account-changes'

export interface LockedCorrection {
  id: string
  applicantId: string
  applicationId: string
  batchId: string
  personId: string
  name: string
  idType: IdType
  idNumberHash: string
  idNumberCipher: string
  personName: string
  personIdNumberHash: string
  removedAt: Date | null
  batchStatus: BatchStatus
}

/**
 * A request with its account and all applications whose lists show this person, locked until the caller commits:
 * account, applications, later the person, in the order of every change of an account.
 * @throws CORRECTION_NOT_FOUND
 */
export async function lockCorrection(tx: Transaction, correctionId: string): Promise<LockedCorrection> {
  // In a statement of its own: who waited here must read what the first has done.
  await tx.$queryRaw`
    SELECT 1 FROM "Applicant" WHERE "id" IN
      (SELECT "applicantId" FROM "ApplicantCorrection" WHERE "id" = ${correctionId}::uuid) FOR UPDATE`
  const [found] = await tx.$queryRaw<LockedCorrection[]>`
    SELECT c."id"::text, a."id"::text AS "applicantId", application."id"::text AS "applicationId",
           a."batchId"::text, a."personId"::text, c."name", c."idType"::text, c."idNumberHash", c."idNumberCipher",
           p."name" AS "personName", p."idNumberHash" AS "personIdNumberHash", a."removedAt",
           b."status"::text AS "batchStatus"
      FROM "ApplicantCorrection" c
      JOIN "Applicant" a ON a."id" = c."applicantId"
      JOIN "Application" application ON application."applicantId" = a."id"
      JOIN "Batch" b ON b."id" = a."batchId"
      JOIN "Person" p ON p."id" = a."personId"
     WHERE c."id" = ${correctionId}::uuid`
  if (!found) throw applicantErrors.CORRECTION_NOT_FOUND()
  await tx.$queryRaw`
    SELECT 1 FROM "Application" WHERE "applicantId" IN
      (SELECT "id" FROM "Applicant" WHERE "personId" = ${found.personId}::uuid) ORDER BY "id" FOR UPDATE`
  return found
}

/**
 * Does what was asked for: the account stands on the new identity, and who was logged in with another number is out at
 * once. One number has one name: the accepted one is the person's everywhere.
 *
 * @returns whom the account stood on and stands on now
 * @throws CORRECTION_DECIDED when it is not pending any more; CORRECTION_IMPOSSIBLE
 */
export async function applyCorrection(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  request: LockedCorrection,
  standing: { state: ApplicationState; submissionNumber: number },
): Promise<{ fromPersonId: string; toPersonId: string }> {
  const { applicantId, batchStatus, name, idType, idNumberHash, personId } = request
  await accept(tx, ctx, request.id)
  const bar = barTo('requestCorrection', { ...standing, isRemoved: request.removedAt !== null }, batchStatus)
  if (bar !== null) throw applicantErrors.CORRECTION_IMPOSSIBLE({ kind: 'BARRED', bar })
  const isSameNumber = idNumberHash === request.personIdNumberHash
  const bound = await bindPerson(
    tx,
    // Of the same number only the name changes, which the province may do whoever else stands on it.
    { idType, idNumber: decryptField(request.idNumberCipher), name: isSameNumber ? request.personName : name },
    { applicantId },
    async () => {
      const obstacle = await findObstacle(tx, request, { name, idType, idNumberHash })
      if (obstacle) throw applicantErrors.CORRECTION_IMPOSSIBLE(obstacle)
    },
  )
  if (bound.name !== name) await tx.person.update({ where: { id: bound.id }, data: { name }, select: { id: true } })
  if (bound.id !== personId) {
    await tx.applicant.update({ where: { id: applicantId }, data: { personId: bound.id }, select: { id: true } })
    await endSessions({ ...ctx, db: tx }, { applicantId }, 'ACCOUNT_CORRECTED')
  }
  return { fromPersonId: personId, toPersonId: bound.id }
}

async function accept(tx: Transaction, ctx: ServiceContext<OperatorActor>, id: string): Promise<void> {
  const { count } = await tx.applicantCorrection.updateMany({
    where: { id, state: 'PENDING' },
    data: { state: 'ACCEPTED', decidedAt: ctx.now, decidedByPersonId: ctx.actor.personId },
  })
  if (count === 1) return
  const { state, decidedAt } = await tx.applicantCorrection.findUniqueOrThrow({ where: { id } })
  throw applicantErrors.CORRECTION_DECIDED({ state, at: decidedAt })
}
