import type { SupportingFileKind } from '@/generated/prisma/enums'
import { formatBytes } from '@/lib/file-size'
import { harmlessFileName } from '@/lib/harmless-file-name'
import type { OperatorActor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Database, Transaction } from '@/server/db'
import { countUse, isUsedUp } from '@/server/rate-limit'
import type { ServiceContext } from '@/server/service-context'
import { takeInFile } from '@/server/uploads/take-in-file'
import { supportingFileErrors } from '../errors'
import { kilobytesPerDay } from '../limits'
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
 * @throws NOT_LOGGED_IN when his account ended while the bytes came; SUPPORTING_FILE_NOT_FOUND for a kind that operators do not send; TOO_MUCH_SENT, UPLOAD_INVALID,
 *   UPLOAD_TOO_LARGE
 */
export async function keepFile(
  ctx: ServiceContext<OperatorActor>,
  kind: SupportingFileKind,
  sent: SentFile,
): Promise<SupportingFileView> {
  if (fileKinds[kind].from !== 'OPERATOR') throw supportingFileErrors.SUPPORTING_FILE_NOT_FOUND()
  const { personId } = ctx.actor
  const place = { kind, uploadedByPersonId: personId }
  return keepFileFor(ctx, place, sent, { sender: `person:${personId}`, before: (tx) => assertStillActs(tx, ctx.actor) })
}

interface FilePlace {
  kind: SupportingFileKind
  registrationId?: string
  materialKey?: string | null
  uploadedByPersonId?: string
}

interface Keeping {
  /** Whose day the bytes count to: an address, or whoever is logged in. */
  sender: string
  /** In the transaction that adds the row, once the file has arrived: may it still, and what does it replace? */
  before: (tx: Transaction) => Promise<void>
  label?: string
}

/**
 * Keeps a scan for a place whose own service has allowed it.
 * @throws TOO_MUCH_SENT, UPLOAD_INVALID, UPLOAD_TOO_LARGE; what `before` throws
 */
export async function keepFileFor(
  { db, now }: { db: Database; now: Date },
  place: FilePlace,
  { fileName, bytes }: SentFile,
  { sender, before, label = fileKinds[place.kind].label }: Keeping,
): Promise<SupportingFileView> {
  if (await isUsedUp(db, kilobytesPerDay, sender)) throw tooMuchSent()
  return takeInFile(bytes, { ...fileKinds[place.kind], label }, 'supporting-files', async (file) => {
    const kilobytes = Math.ceil(file.sizeBytes / 1024)
    if ((await countUse(db, kilobytesPerDay, sender, kilobytes)).isOver) throw tooMuchSent()
    return db.$transaction(async (tx) => {
      await before(tx)
      return tx.supportingFile.create({
        data: { ...place, ...file, fileName: harmlessFileName(fileName, file.contentType), createdAt: now },
        select: fileViewColumns,
      })
    })
  })
}

const tooMuchSent = () => supportingFileErrors.TOO_MUCH_SENT({ most: formatBytes(kilobytesPerDay.uses * 1024) })
