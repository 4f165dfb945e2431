import type { Prisma } from '@/generated/prisma/client'
import { maskIdNumber, maskMobile } from '@/modules/account/rules/mask'
import type { Database } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import type { RegistrationFacts } from '../schema'
import { registrationHistory } from './registration-history'
import { registrationMaterials } from './registration-materials'

export const factColumns = {
  id: true,
  number: true,
  version: true,
  state: true,
  unitId: true,
  unitKind: true,
  unitName: true,
  governmentName: true,
  uscc: true,
  orgCode: true,
  personName: true,
  idType: true,
  idNumberHash: true,
  idNumberCipher: true,
  mobileCipher: true,
  email: true,
  post: true,
  phone: true,
  savedAt: true,
  formSavedAt: true,
  submittedAt: true,
  decidedAt: true,
  reason: true,
  operatorId: true,
  noticeVersion: true,
} as const satisfies Prisma.RegistrationSelect

export type FactRow = Prisma.RegistrationGetPayload<{ select: typeof factColumns }>

/** What both sides see of a registration. Numbers are masked. */
export async function registrationFacts(db: Database, row: FactRow): Promise<RegistrationFacts> {
  const { id, idNumberCipher, mobileCipher } = row
  const files = await db.supportingFile.findMany({
    where: { registrationId: id, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      materialKey: true,
      fileName: true,
      contentType: true,
      sizeBytes: true,
      createdAt: true,
    },
  })
  return {
    number: row.number,
    version: row.version,
    state: row.state,
    unitId: row.unitId,
    unitKind: row.unitKind,
    unitName: row.unitName,
    governmentName: row.governmentName,
    uscc: row.uscc,
    orgCode: row.orgCode,
    personName: row.personName,
    idType: row.idType,
    idNumberMasked: maskIdNumber(decryptField(idNumberCipher)),
    mobileMasked: maskMobile(decryptField(mobileCipher)),
    email: row.email,
    post: row.post,
    phone: row.phone,
    isOperatorChange: await isOperatorChange(db, row),
    savedAt: row.savedAt,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    reason: row.reason,
    materials: await registrationMaterials(db),
    files,
    history: await registrationHistory(db, id),
  }
}

/** The unit has, or had when this one was approved, an operator before him. */
export async function isOperatorChange(db: Database, { unitId, operatorId }: FactRow): Promise<boolean> {
  if (unitId === null) return false
  if (operatorId === null) return (await db.operator.count({ where: { unitId, endedAt: null } })) > 0
  const own = await db.operator.findUniqueOrThrow({ where: { id: operatorId }, select: { createdAt: true } })
  return (await db.operator.count({ where: { unitId, id: { not: operatorId }, endedAt: { gte: own.createdAt } } })) > 0
}
