import type { Form } from '@/modules/application/rules/form-content'
import type { FormDefinition } from '@/modules/application/rules/form-definition/definition-types'
import type { Database, Transaction } from '@/server/db'
import { remarkPlace } from '../rules/remark-place'
import { positionOf, type PathUnit } from '../rules/situation'
import type { RemarkView } from '../schema'

export interface RemarkReader {
  applicationId: string
  applicantName: string
  path: PathUnit[]
  /** The unit that reads: it sees what is addressed to it and below. Null = the applicant, who sees his own. */
  unitId: string | null
}

/** Remarks in the order they were made, each with its place in words. */
export async function listRemarks(
  db: Database | Transaction,
  reader: RemarkReader,
  snapshot: { definition: FormDefinition; form: Form },
): Promise<RemarkView[]> {
  const { path, unitId } = reader
  const own = positionOf(path, unitId) ?? -1
  const addressees = path.slice(0, own + 1).map((unit) => unit.unitId)
  const rows = await db.remark.findMany({
    where: {
      applicationId: reader.applicationId,
      OR: [{ addresseeUnitId: null }, { addresseeUnitId: { in: addressees } }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { event: { select: { actorUnitName: true } } },
  })
  const files = await db.attachment.findMany({
    where: { id: { in: rows.flatMap(({ attachmentId }) => attachmentId ?? []) } },
    select: { id: true, fileName: true },
  })
  return rows.map((row) => ({
    id: row.id,
    fromUnitName: row.event.actorUnitName,
    addressee: row.addresseeUnitId ?? 'APPLICANT',
    addresseeName: row.addresseeUnitId
      ? (path.find((unit) => unit.unitId === row.addresseeUnitId)?.name ?? '')
      : reader.applicantName,
    target: row.target,
    place: remarkPlace(
      { ...row, fileName: files.find(({ id }) => id === row.attachmentId)?.fileName ?? null },
      snapshot.definition,
      snapshot.form,
    ),
    section: row.section,
    field: row.field,
    rowId: row.rowId,
    attachmentId: row.attachmentId,
    text: row.text,
    oldValue: row.oldValue,
    answer: row.answer,
    answeredAt: row.answeredAt,
    createdAt: row.createdAt,
  }))
}
