import type { SupportingFileKind } from '@/generated/prisma/enums'
import { harmlessFileName } from '@/lib/harmless-file-name'
import type { OperatorActor } from '@/modules/account/actor'
import type { Database, Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { takeInFile } from '@/server/uploads/take-in-file'
import { supportingFileErrors } from '../errors'
import { fileViewColumns } from '../queries'
import { fileKinds } from '../rules/file-kinds'
import type { SupportingFileView } from '../schema'

export interface SentFile {
  fileName: string
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Keeps a scan that somebody logged in sends. It is his alone until the request that it supports takes it
 * (`attachFile`).
 * @throws SUPPORTING_FILE_NOT_FOUND for a kind that operators do not send; UPLOAD_INVALID, UPLOAD_TOO_LARGE
 */
export async function keepFile(
  ctx: ServiceContext<OperatorActor>,
  kind: SupportingFileKind,
  sent: SentFile,
): Promise<SupportingFileView> {
  if (fileKinds[kind].from !== 'OPERATOR') throw supportingFileErrors.SUPPORTING_FILE_NOT_FOUND()
  return keepFileFor(ctx, { kind, uploadedByPersonId: ctx.actor.personId }, sent, async () => {})
}

interface FilePlace {
  kind: SupportingFileKind
  registrationId?: string
  materialKey?: string | null
  uploadedByPersonId?: string
}

/**
 * Keeps a scan for a place whose own service has allowed it.
 * @param before in the transaction that adds the row, once the file has arrived: may it still, and what does it replace?
 * @throws UPLOAD_INVALID, UPLOAD_TOO_LARGE; what `before` throws
 */
export async function keepFileFor(
  { db, now }: { db: Database; now: Date },
  place: FilePlace,
  { fileName, bytes }: SentFile,
  before: (tx: Transaction) => Promise<void>,
  label: string = fileKinds[place.kind].label,
): Promise<SupportingFileView> {
  return takeInFile(bytes, { ...fileKinds[place.kind], label }, 'supporting-files', (file) =>
    db.$transaction(async (tx) => {
      await before(tx)
      return tx.supportingFile.create({
        data: { ...place, ...file, fileName: harmlessFileName(fileName, file.contentType), createdAt: now },
        select: fileViewColumns,
      })
    }),
  )
}
