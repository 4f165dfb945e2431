import { callApi, requireUnitActor, serviceContextOf } from '@/api/server'
import { readAddressPart } from '@/app/address-part'
import { pageAnswer } from '@/app/page-answer'
import { isFirstLevel } from '@/modules/account/actor'
import { requireBatch, windowsFor } from '@/modules/batch/queries'
import { forwardLevel, windowFor } from '@/modules/batch/rules/windows'

/** The unit stands in the address beside the batch, so that two tabs never mix up two units of one person. */
export interface UnitPageParams {
  unitId: string
  batch: string
}

/** What every page of a unit begins with: who acts, in which batch, through which router. */
export async function openUnitPage({ unitId, batch: batchCode }: UnitPageParams) {
  const actor = await requireUnitActor(unitId)
  const context = await serviceContextOf(actor)
  const { data: batch } = await pageAnswer(requireBatch(context.db, readAddressPart(batchCode)))
  if (!batch) throw new Error('a batch is there or not found')
  const api = await callApi(unitId)
  const firstLevel = isFirstLevel(actor.unit)
  return {
    actor,
    context,
    batch,
    /** Address of the unit's pages in this batch. */
    base: `/unit/${unitId}/b/${encodeURIComponent(batch.code)}`,
    isFirstLevel: firstLevel,
    api: firstLevel ? api.recommender : api.employer,
    recommender: api.recommender,
  }
}

/** All windows that concern a unit, and the one that binds its own 上报. */
export async function unitWindows({ actor, context, batch }: Awaited<ReturnType<typeof openUnitPage>>) {
  const rows = await windowsFor(context.db, batch.id, { unitId: actor.unit.id })
  const subject = { unitId: actor.unit.id, applicantId: '' }
  const levels = ['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL', 'PROVINCE'] as const
  const ownLevel = forwardLevel(actor.unit.depth)
  return levels.flatMap((level) => {
    const window = windowFor(rows, level, subject)
    return window ? [{ level, opensAt: window.opensAt, closesAt: window.closesAt, isOwn: level === ownLevel }] : []
  })
}

export type UnitWindow = Awaited<ReturnType<typeof unitWindows>>[number]
