import type { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import { maskIdNumber } from '@/modules/account/rules/mask'
import { fileViewColumns } from '@/modules/supporting-file/queries'
import { decryptField } from '@/server/field-encryption'
import type { Database } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { SubordinateDetail } from '../schema'
import { listHandovers } from './handovers'
import { listHistory } from './list-history'
import { listNameCorrections } from './name-corrections'
import { toSubordinate, withOperator } from './subordinate-row'

/**
 * A unit directly below the acting one, with its operators, present and former, and its history.
 * @throws UNIT_NOT_FOUND for a unit that is not directly below, as for one that is not there
 */
export async function loadSubordinate(
  { db, actor }: ServiceContext<OperatorActor>,
  unitId: string,
): Promise<SubordinateDetail> {
  const detail = await loadUnitDetail(db, { id: unitId, parentId: actor.unit.id })
  if (!detail) throw unitErrors.UNIT_NOT_FOUND()
  return detail
}

/** The same of the unit that fits `where`, which holds who may see it; null when none does. */
export async function loadUnitDetail(db: Database, where: Prisma.UnitWhereInput): Promise<SubordinateDetail | null> {
  const unit = await db.unit.findFirst({ where, include: withOperator })
  if (!unit) return null
  const unitId = unit.id
  const operators = await db.operator.findMany({
    where: { unitId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      createdAt: true,
      endedAt: true,
      person: { select: { name: true, idType: true, idNumberCipher: true } },
    },
  })
  return {
    ...toSubordinate(unit),
    operators: operators.map(({ id, person, createdAt, endedAt }) => ({
      operatorId: id,
      name: person.name,
      idType: person.idType,
      idNumberMasked: maskIdNumber(decryptField(person.idNumberCipher)),
      from: createdAt,
      until: endedAt,
    })),
    codeProof: unit.codeOverride === null ? null : await codeProofOf(db, unitId),
    nameCorrections: await listNameCorrections(db, unitId),
    handovers: await listHandovers(db, unitId),
    history: await listHistory(db, unitId),
  }
}

/** The scan that was sent last. */
async function codeProofOf(db: Database, unitId: string) {
  return db.supportingFile.findFirst({
    where: { unitId, kind: 'UNIT_CODE', removedAt: null },
    select: fileViewColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}
