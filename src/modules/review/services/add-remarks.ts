import type { OperatorActor } from '@/modules/account/actor'
import { submittedForm } from '@/modules/application/queries'
import { describeValue } from '@/modules/application/rules/form-view'
import { fieldsOf, sectionOf } from '@/modules/application/rules/form-definition/form-definition'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import type { Case } from '../queries/load-case'
import { positionOf } from '../rules/situation'
import type { RemarkInput } from '../schema'
import type { RecordedEvent } from './record-event'

interface RemarksOfReturn {
  applicationId: string
  remarks: RemarkInput[]
  carriedRemarkIds: string[]
}

/**
 * Carried remarks are the returner's own open ones; attachments belong to this application.
 * @throws REMARKS_NOT_CARRIED, ATTACHMENT_UNKNOWN
 */
export async function checkRemarks(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { applicationId, remarks, carriedRemarkIds }: RemarksOfReturn,
): Promise<void> {
  const attachmentIds = [...new Set(remarks.flatMap(({ attachmentId }) => attachmentId ?? []))]
  const known = await tx.attachment.count({ where: { applicationId, id: { in: attachmentIds } } })
  if (known !== attachmentIds.length) throw reviewErrors.ATTACHMENT_UNKNOWN()
  if (carriedRemarkIds.length === 0) return
  const carried = await findCarried(tx, ctx, applicationId, carriedRemarkIds)
  if (carried.length !== new Set(carriedRemarkIds).size) throw reviewErrors.REMARKS_NOT_CARRIED()
}

/** Writes the return's remarks, addressed to the applicant or to the next unit down, and those it passes on. */
export async function addRemarks(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { situation: { application } }: Case,
  event: RecordedEvent,
  { remarks, carriedRemarkIds }: RemarksOfReturn,
): Promise<void> {
  const position = positionOf(application.path, ctx.actor.unit.id) ?? 0
  const addresseeUnitId = application.path[position - 1]?.unitId ?? null
  const shared = { applicationId: application.id, eventId: event.id, addresseeUnitId, createdAt: ctx.now }
  const carried = await findCarried(tx, ctx, application.id, carriedRemarkIds)
  const snapshot = remarks.some(({ field }) => field)
    ? await submittedForm(tx, application.id, application.submissionNumber)
    : null
  await tx.remark.createMany({
    data: [
      ...carried.map(({ id, ...content }) => ({ ...content, ...shared, carriedFromId: id })),
      ...remarks.map((remark) => ({ ...remark, ...shared, oldValue: valueAt(snapshot, remark) })),
    ],
  })
}

async function findCarried(tx: Transaction, ctx: ServiceContext<OperatorActor>, applicationId: string, ids: string[]) {
  if (ids.length === 0) return []
  const passedOn = await tx.remark.findMany({
    where: { applicationId, carriedFromId: { in: ids } },
    select: { carriedFromId: true },
  })
  return tx.remark.findMany({
    where: {
      applicationId,
      id: { in: ids, notIn: passedOn.flatMap(({ carriedFromId }) => carriedFromId ?? []) },
      addresseeUnitId: ctx.actor.unit.id,
      answeredAt: null,
    },
    select: {
      id: true,
      target: true,
      section: true,
      field: true,
      rowId: true,
      attachmentId: true,
      oldValue: true,
      text: true,
    },
  })
}

type Snapshot = Awaited<ReturnType<typeof submittedForm>>

const keptCharacters = 500

/** The value as it was remarked on, in words and masked: shown when its row is gone. */
function valueAt(snapshot: Snapshot, { section: key, field: fieldKey, rowId }: RemarkInput): string | null {
  const section = snapshot && key ? sectionOf(snapshot.definition, key) : undefined
  const field = section && fieldsOf(section).find((one) => one.key === fieldKey)
  if (!snapshot || !section || !field) return null
  const content = snapshot.form[section.key]
  const value = rowId ? content?.rows.find(({ id }) => id === rowId)?.values[field.key] : content?.fields[field.key]
  return [...describeValue(field, value)].slice(0, keptCharacters).join('') || null
}
