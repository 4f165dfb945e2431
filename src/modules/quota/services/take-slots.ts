import type { Transaction } from '@/server/db'
import { quotaErrors } from '../errors'
import { linesToTake, type QuotaFacts, type QuotaLine } from '../rules/slots'

/**
 * Takes a place in every indicator that counts the application, and gives back those that no longer do (the
 * recommended category may have changed since the province returned it). The caller holds the application's row lock.
 *
 * A place is one conditional UPDATE, so the planned number is never exceeded whoever forwards at the same time; rows
 * are touched in the order of their ids, so that two forwards never wait for each other.
 *
 * @throws FULL with the numbers
 */
export async function takeSlots(
  tx: Transaction,
  { applicationId, facts, now }: { applicationId: string; facts: QuotaFacts; now: Date },
): Promise<string[]> {
  const wanted = linesToTake(facts)
  const isHeld = ({ indicatorId }: QuotaLine) => facts.heldIndicatorIds.includes(indicatorId)
  const changes = [
    ...wanted.filter((line) => !isHeld(line)).map((line) => ({ line, takes: true })),
    ...facts.lines.filter((line) => isHeld(line) && !wanted.includes(line)).map((line) => ({ line, takes: false })),
  ].sort((a, b) => (a.line.quotaId < b.line.quotaId ? -1 : 1))

  for (const { line, takes } of changes) {
    if (takes) await takeOne(tx, applicationId, line, now)
    else await releaseOne(tx, applicationId, line)
  }
  return wanted.map(({ indicatorId }) => indicatorId)
}

async function takeOne(tx: Transaction, applicationId: string, line: QuotaLine, now: Date): Promise<void> {
  const taken = await tx.$executeRaw`
    UPDATE "Quota" SET "used" = "used" + 1 WHERE "id" = ${line.quotaId}::uuid AND "used" < "planned"`
  if (taken === 0) {
    const current = await tx.quota.findUniqueOrThrow({
      where: { id: line.quotaId },
      select: { limit: true, planned: true, used: true },
    })
    throw quotaErrors.FULL({ lines: [{ ...current, label: line.label }] })
  }
  await tx.quotaSlot.create({
    data: { applicationId, indicatorId: line.indicatorId, quotaId: line.quotaId, takenAt: now },
  })
}

async function releaseOne(tx: Transaction, applicationId: string, { quotaId, indicatorId }: QuotaLine): Promise<void> {
  await tx.$executeRaw`UPDATE "Quota" SET "used" = "used" - 1 WHERE "id" = ${quotaId}::uuid`
  await tx.quotaSlot.delete({ where: { applicationId_indicatorId: { applicationId, indicatorId } } })
}
