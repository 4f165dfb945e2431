import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import type { CreateBatchInput } from '../edit-schema'
import { batchErrors } from '../errors'
import { saveIndicators } from './save-indicators'

/**
 * 新建批次: a batch in preparation, with the first version of its form. Nobody but provincial HR sees it before it is
 * opened.
 * @throws NO_PERMISSION, CODE_TAKEN, REPEATED_INDICATOR, INDICATOR_OUTSIDE
 */
export async function createBatch(
  ctx: ServiceContext<OperatorActor>,
  input: CreateBatchInput,
): Promise<{ batchCode: string }> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  return ctx.db.$transaction(async (tx) => {
    // One after the other: the code that two ask for at once is then taken for the second.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('batch-code'))`
    const code = input.batchCode
    const isTaken = await tx.batch.findFirst({
      where: { code: { equals: code, mode: 'insensitive' } },
      select: { id: true },
    })
    if (isTaken) throw batchErrors.CODE_TAKEN({ code })
    const batch = await tx.batch.create({
      data: {
        code,
        name: input.name,
        status: 'PREPARING',
        cutoffDate: new Date(input.cutoffDate),
        achievementFrom: new Date(input.achievementFrom),
        settings: input.settings,
        formVersions: { create: { number: 1, definitionVersion: 1, overrides: {} } },
        categories: { create: input.categories.map(categoryRow) },
        tracks: { create: input.tracks.map((track) => ({ track })) },
      },
      select: { id: true },
    })
    await saveIndicators(tx, batch.id, input)
    await recordAudit(tx, ctx, { action: 'batch-created', objectType: 'Batch', objectId: batch.id, result: 'done' })
    return { batchCode: code }
  })
}

export function categoryRow({ category, bornOnOrAfter }: CreateBatchInput['categories'][number]) {
  return { category, bornOnOrAfter: bornOnOrAfter === null ? null : new Date(bornOnOrAfter) }
}
