import type { SystemActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { storage } from '@/server/storage'
import { unusedFileHours } from '../limits'

const batchSize = 500

/**
 * Deletes scans that somebody logged in sent and no request took in time, rows and bytes. Only their count stays, in the
 * log.
 * @returns how many
 */
export async function clearUnusedFiles(ctx: ServiceContext<SystemActor>): Promise<number> {
  const before = new Date(ctx.now.getTime() - unusedFileHours * 3_600_000)
  return ctx.db.$transaction(
    async (tx) => {
      // A request that takes one now waits, and is told that it is gone.
      const files = await tx.$queryRaw<{ id: string; storageKey: string }[]>`
        SELECT "id"::text, "storageKey" FROM "SupportingFile"
        WHERE "registrationId" IS NULL AND "unitId" IS NULL AND "createdAt" < ${before}
        ORDER BY "createdAt" LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`
      if (files.length === 0) return 0
      await tx.supportingFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } })
      await recordAudit(tx, ctx, {
        action: 'unused-files-cleared',
        result: 'done',
        details: { files: files.length, hours: unusedFileHours },
      })
      // Before the end: rows without their files are found again the next night, files without their rows never.
      for (const { storageKey } of files) await storage.remove(storageKey)
      return files.length
    },
    { timeout: 120_000 },
  )
}
