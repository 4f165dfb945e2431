import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { AnyUnitDetail } from '../province-schema'
import { loadUnitDetail } from './load-subordinate'
import { unitPath } from './unit-path'

/**
 * A unit of any level with its operators and its history, for provincial HR.
 * @throws UNIT_NOT_IN_TREE
 */
export async function loadAnyUnit({ db }: ServiceContext<OperatorActor>, unitId: string): Promise<AnyUnitDetail> {
  const path = await unitPath(db, unitId)
  const detail = await loadUnitDetail(db, { id: unitId, depth: { gt: 0 } })
  if (!detail) throw unitErrors.UNIT_NOT_IN_TREE()
  return {
    ...detail,
    depth: path[0]?.depth ?? 0,
    above: path
      .slice(1)
      .filter(({ depth }) => depth > 0)
      .reverse()
      .map(({ name }) => name),
  }
}
