import { runEach } from '@/lib/run-each'
import type { SystemActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { currentSettings } from '@/modules/setting/queries'
import type { ServiceContext } from '@/server/service-context'
import { storage } from '@/server/storage'
import { formStorageKey } from '../rules/form-key'

const batchSize = 500

/**
 * Deletes registrations that were never sent and not touched for the time that is set, with their scans, their form and
 * their history of having been filled in; each in its own transaction. Of them only the count stays, in the log.
 *
 * @returns how many
 * @throws AggregateError of those that failed, after all the others
 */
export async function clearUnsentRegistrations(ctx: ServiceContext<SystemActor>): Promise<number> {
  const { unsentRegistrationDays } = await currentSettings(ctx.db, ctx.now)
  const before = new Date(ctx.now.getTime() - unsentRegistrationDays * 86_400_000)
  const due = await ctx.db.registration.findMany({
    where: untouchedSince(before),
    orderBy: { savedAt: 'asc' },
    take: batchSize,
    select: { id: true },
  })
  let cleared = 0
  let files = 0
  try {
    return await runEach(due, async ({ id }) => {
      const gone = await clearOne(ctx, id, before)
      if (gone === null) return false
      cleared += 1
      files += gone
      return true
    })
  } finally {
    if (cleared > 0) {
      const details = { registrations: cleared, files, days: unsentRegistrationDays }
      await recordAudit(ctx.db, ctx, { action: 'unsent-registrations-cleared', result: 'done', details })
    }
  }
}

/** @returns how many scans went with it; null when it was touched or sent meanwhile */
async function clearOne({ db }: ServiceContext<SystemActor>, id: string, before: Date): Promise<number | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${id}::uuid FOR UPDATE`
    if ((await tx.registration.count({ where: { id, ...untouchedSince(before) } })) === 0) return null
    const files = await tx.supportingFile.findMany({ where: { registrationId: id }, select: { storageKey: true } })
    await tx.supportingFile.deleteMany({ where: { registrationId: id } })
    await tx.registrationEvent.deleteMany({ where: { registrationId: id } })
    await tx.registration.delete({ where: { id } })
    // Before the end: rows without their files are found again the next night, files without their rows never.
    for (const { storageKey } of files) await storage.remove(storageKey)
    await storage.remove(formStorageKey(id))
    return files.length
  })
}

const untouchedSince = (before: Date) =>
  ({
    state: 'DRAFT',
    submittedAt: null,
    savedAt: { lt: before },
    files: { none: { createdAt: { gte: before } } },
  }) as const
