import type { Prisma } from '@/generated/prisma/client'
import { SupportingFileKind } from '@/generated/prisma/enums'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import type { Database } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { storage } from '@/server/storage'
import { uploadErrors } from '@/server/uploads/upload-errors'
import { supportingFileErrors } from '../errors'
import { fileKinds } from '../rules/file-kinds'

export interface OpenedFile {
  fileName: string
  contentType: string
  sizeBytes: number
  storageKey: string
}

/**
 * A scan for somebody logged in: whoever sent it until a request takes it, then the unit that it belongs to, whoever
 * acts for it, the unit above where the kind is for it, and the province everything that was sent with a registration or
 * a request. A look is recorded.
 * @throws SUPPORTING_FILE_NOT_FOUND, also when it exists but is not for this actor; FILE_MISSING
 */
export async function openFile(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  fileId: string,
): Promise<OpenedFile> {
  const file = await findFile(ctx.db, { id: fileId, OR: reachOf(ctx.actor) })
  await recordAudit(ctx.db, ctx, {
    action: 'supporting-file-viewed',
    objectType: 'SupportingFile',
    objectId: fileId,
    result: 'done',
  })
  return file
}

/**
 * A scan for the registrant, who has shown that this registration is his.
 * @throws SUPPORTING_FILE_NOT_FOUND, FILE_MISSING
 */
export async function openRegistrationFile(
  { db }: { db: Database },
  registrationId: string,
  fileId: string,
): Promise<OpenedFile> {
  return findFile(db, { id: fileId, registrationId })
}

const kindsForSuperior = Object.values(SupportingFileKind).filter((kind) => fileKinds[kind].isForSuperior)

function reachOf(actor: ApplicantActor | OperatorActor): Prisma.SupportingFileWhereInput[] {
  // Taken by a request it is the unit's: a former operator has no more to do with it (workflow §3).
  const own: Prisma.SupportingFileWhereInput = { uploadedByPersonId: actor.personId, unitId: null }
  if (actor.role === 'APPLICANT') return [own]
  if (actor.role === 'PROVINCIAL_HR') {
    return [own, { unitId: { not: null } }, { registration: { state: { not: 'DRAFT' } } }]
  }
  return [own, { unitId: actor.unit.id }, { unit: { parentId: actor.unit.id }, kind: { in: kindsForSuperior } }]
}

async function findFile(db: Database, where: Prisma.SupportingFileWhereInput): Promise<OpenedFile> {
  const file = await db.supportingFile.findFirst({
    where: { ...where, removedAt: null },
    select: { fileName: true, contentType: true, sizeBytes: true, storageKey: true },
  })
  if (!file) throw supportingFileErrors.SUPPORTING_FILE_NOT_FOUND()
  if (!(await storage.exists(file.storageKey))) throw uploadErrors.FILE_MISSING()
  return file
}
