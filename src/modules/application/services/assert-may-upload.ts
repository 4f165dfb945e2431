import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import type { Database, Transaction } from '@/server/db'
import { uploadErrors } from '@/server/uploads/upload-errors'
import { applicationErrors } from '../errors'
import { loadHead, reachedBy } from '../queries'
import { isEditable, stateLabel } from '../rules/application-state'
import { readSection } from '../rules/form-content'
import type { AttachmentDefinition } from '../rules/form-definition/definition-types'
import { attachmentKindOf } from '../rules/form-definition/form-definition'

export interface UploadPlace {
  applicationId: string
  kind: string
  /** Row of the table that the file proves; null when not per row. */
  rowId: string | null
}

/**
 * Whether this actor may put a file in this place now: the applicant into his own form while it is with him, an
 * operator a statement of his unit (公示及诚信意见, 涉密审查证明) while his unit holds the application.
 *
 * @returns the kind with its limits, and the unit the file will belong to (null: the applicant's own)
 * @throws NOT_FOUND, UPLOAD_NOT_ALLOWED, UPLOAD_INVALID
 */
export async function assertMayUpload(
  db: Database | Transaction,
  actor: ApplicantActor | OperatorActor,
  place: UploadPlace,
  now: Date,
  rows: 'existing-row' | 'any-row' = 'existing-row',
): Promise<{ kind: AttachmentDefinition; unitId: string | null }> {
  const own = actor.role === 'APPLICANT' ? { applicantId: actor.applicantId } : reachedBy(actor)
  const head = await loadHead(db, { id: place.applicationId, ...own }, now)
  if (!head) throw applicationErrors.NOT_FOUND()
  const kind = attachmentKindOf(head.definition, place.kind)
  if (!kind || (kind.by === 'APPLICANT') !== (actor.role === 'APPLICANT')) {
    throw uploadErrors.UPLOAD_INVALID({
      why: '这里没有这一类附件。',
      next: '请刷新页面后，从附件所在的位置上传。',
    })
  }
  if (actor.role === 'APPLICANT') {
    if (!isEditable(head.state)) {
      throw applicationErrors.UPLOAD_NOT_ALLOWED({
        why: `申报现在是“${stateLabel(head.state, 'applicant')}”，内容已锁定。`,
        next: '如需修改，请联系单位经办人退回，或在“办理进度”中撤回修改。',
      })
    }
    if (rows === 'existing-row') await assertRow(db, place, kind)
    return { kind, unitId: null }
  }
  if (head.holderUnitId !== actor.unit.id) {
    throw applicationErrors.UPLOAD_NOT_ALLOWED({
      why: `这份申报现在${head.holderUnitName ? `由${head.holderUnitName}办理` : `是“${stateLabel(head.state, 'unit')}”`}，本单位不能添加附件。`,
      next: '请刷新页面查看现在的办理情况。',
    })
  }
  return { kind, unitId: actor.unit.id }
}

async function assertRow(db: Database | Transaction, place: UploadPlace, kind: AttachmentDefinition): Promise<void> {
  const refuse = (why: string) => {
    throw uploadErrors.UPLOAD_INVALID({ why, next: '请刷新页面后，从附件所在的位置上传。' })
  }
  if ((kind.perRow !== undefined) !== (place.rowId !== null)) return refuse('没有说明附件属于哪一项。')
  if (kind.perRow === undefined) return
  const section = await db.draftSection.findUnique({
    where: { applicationId_section: { applicationId: place.applicationId, section: kind.perRow } },
    select: { content: true },
  })
  const exists = readSection(section?.content).rows.some((row) => row.id === place.rowId)
  if (!exists) refuse('附件所属的一项已被删除，或还没有保存。')
}
