import type { DecisionState } from '@/generated/prisma/enums'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { correctionOutcome } from '../rules/correction-outcome'

interface Closing {
  correctionId: string
  unitId: string
  state: Exclude<DecisionState, 'PENDING'>
  reason: string | null
}

/** Of a rename the log has its own line, with the names. */
const audited = {
  WITHDRAWN: 'name-correction-withdrawn',
  DECLINED: 'name-correction-declined',
  ACCEPTED: null,
} as const

/**
 * Ends a request of a unit that the caller has locked. Of superior and unit the second one is told what the first did.
 * @returns the request; null when it has ended in the same way already, and nothing was changed
 * @throws CORRECTION_NOT_FOUND, CORRECTION_DECIDED
 */
export async function closeNameCorrection(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { correctionId, unitId, state, reason }: Closing,
) {
  const correction = await tx.unitNameCorrection.findFirst({ where: { id: correctionId, unitId } })
  if (!correction) throw unitErrors.CORRECTION_NOT_FOUND()
  if (correction.state === state) return null
  if (correction.state !== 'PENDING') {
    const by = await tx.person.findUnique({
      where: { id: correction.decidedByPersonId ?? undefined },
      select: { name: true },
    })
    throw unitErrors.CORRECTION_DECIDED({
      by: by?.name ?? null,
      at: correction.decidedAt,
      what: correctionOutcome[correction.state],
    })
  }
  await tx.unitNameCorrection.update({
    where: { id: correctionId, state: 'PENDING' },
    data: { state, decidedAt: ctx.now, decidedByPersonId: ctx.actor.personId, decisionReason: reason },
    select: { id: true },
  })
  const action = audited[state]
  if (action) {
    const details = { correctionId, nameAfter: correction.requestedName }
    await recordAudit(tx, ctx, { action, objectType: 'Unit', objectId: unitId, result: 'done', details })
  }
  return correction
}
