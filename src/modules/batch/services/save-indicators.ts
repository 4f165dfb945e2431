import type { Transaction } from '@/server/db'
import type { BatchFacts } from '../edit-schema'
import { batchErrors } from '../errors'
import { indicatorCode, repeatedIndicator } from '../rules/indicator-codes'

/**
 * Replaces the indicators of a batch in preparation. One that goes takes its presets with it; one that stays keeps
 * them.
 * @throws REPEATED_INDICATOR, INDICATOR_OUTSIDE
 */
export async function saveIndicators(
  tx: Transaction,
  batchId: string,
  { indicators, categories, tracks }: Pick<BatchFacts, 'indicators' | 'categories' | 'tracks'>,
): Promise<void> {
  const repeated = repeatedIndicator(indicators)
  if (repeated !== null) throw batchErrors.REPEATED_INDICATOR({ label: repeated })
  const outside = indicators.find(
    ({ category, track }) =>
      !categories.some((one) => one.category === category) || (track !== null && !tracks.includes(track)),
  )
  if (outside) throw batchErrors.INDICATOR_OUTSIDE({ label: outside.label })

  const kept = indicators.flatMap(({ id }) => (id === null ? [] : [id]))
  const gone = { batchId, id: { notIn: kept } }
  await tx.quota.deleteMany({ where: { batchId, indicator: gone } })
  await tx.indicator.deleteMany({ where: gone })
  // Codes follow from what is counted: two that exchange their meaning must not meet halfway.
  await tx.$executeRaw`UPDATE "Indicator" SET "code" = "id"::text WHERE "batchId" = ${batchId}::uuid`
  for (const [position, { id, ...indicator }] of indicators.entries()) {
    const data = { ...indicator, code: indicatorCode(indicator), position }
    const { count } = id === null ? { count: 0 } : await tx.indicator.updateMany({ where: { id, batchId }, data })
    if (count === 0) await tx.indicator.create({ data: { ...data, batchId } })
  }
}
