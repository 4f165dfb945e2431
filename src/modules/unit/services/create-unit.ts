import { createHmac } from 'node:crypto'
import { env } from '@/env'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { kindBelow } from '../rules/kind-below'
import type { CreateUnitInput, UnitChange } from '../schema'
import { assertNoConflict } from './assert-no-conflict'
import { inUnitTransaction } from './in-unit-transaction'
import { lockActiveUnit } from './lock-active-unit'
import { openUnit } from './open-unit'

/**
 * 新增下级单位及单位账户: a unit directly under the actor's, with its one account, both or neither (manual 1.2.1;
 * workflow §2, §3). The same request sent twice creates one unit and gets one answer.
 *
 * @throws KIND_NOT_BELOW, GOVERNMENT_NAME_MISSING, CODE_TAKEN, CODE_PROOF_MISSING, OPERATOR_CONFLICT, NAME_MISMATCH,
 *   KEY_REUSED, NOT_LOGGED_IN
 */
export async function createUnit(ctx: ServiceContext<OperatorActor>, input: CreateUnitInput): Promise<UnitChange> {
  const { actor } = ctx
  const kind = kindBelow(actor.unit, input.kind)
  if (!kind.ok) throw unitErrors.KIND_NOT_BELOW(kind)
  const governmentName = kind.kind === 'PREFECTURE' ? (input.governmentName ?? null) : null
  if (kind.kind === 'PREFECTURE' && governmentName === null) throw unitErrors.GOVERNMENT_NAME_MISSING()

  return inUnitTransaction(ctx, { action: 'unit-created', unitId: null }, async (tx) => {
    await lockActiveUnit(tx, actor)
    const earlier = await earlierAnswer(tx, ctx, input)
    if (earlier) return earlier
    await assertNoConflict(tx, input.operator, { superiorId: actor.unit.id }, input.conflictKnown)
    const { name, uscc, orgCode, codeOverride, phone, operator } = input
    const unit = { kind: kind.kind, name, governmentName, uscc, orgCode, codeOverride, phone, operator }
    const { unitId, version } = await openUnit(tx, ctx, unit)
    const answer = { unitId, version }
    await tx.idempotencyKey.create({ data: { ...keyOf(ctx, input), response: answer, createdAt: ctx.now } })
    return answer
  })
}

/** The second of two equal requests at once waits here for the first, and finds its answer. */
async function earlierAnswer(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  input: CreateUnitInput,
): Promise<UnitChange | null> {
  const { personId, key, requestHash } = keyOf(ctx, input)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`request:${personId}:${key}`}))`
  const earlier = await tx.idempotencyKey.findUnique({ where: { personId_key: { personId, key } } })
  if (!earlier) return null
  if (earlier.requestHash !== requestHash) throw unitErrors.KEY_REUSED()
  return earlier.response as unknown as UnitChange
}

/** A keyed hash: an ID number is among what it is made of, and could be guessed from another. */
function keyOf(ctx: ServiceContext<OperatorActor>, { requestKey, ...form }: CreateUnitInput) {
  const action = 'unit.create'
  const content = JSON.stringify([action, ctx.actor.unit.id, form])
  const requestHash = createHmac('sha256', env().lookupHmacKey).update(content).digest('hex')
  return { personId: ctx.actor.personId, key: requestKey, action, requestHash }
}
