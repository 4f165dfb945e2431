import { createHash } from 'node:crypto'
import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'
import type { Category, Track } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'
import { canonicalJson } from '../rules/canonical-json'
import { checkForm } from '../rules/completeness'
import { fieldIsTrue, fieldText, type Form } from '../rules/form-content'
import { applicationErrors } from '../errors'
import { loadDraftForm, loadHead, type StoredAttachment } from '../queries'
import { lockApplication } from './lock-application'
import { protectForm } from './protect-section'

export interface Snapshot {
  /** The row of Submission, to be inserted by the transition that submits. */
  submission: {
    applicationId: string
    /** One more than the application's submissionNumber. */
    number: number
    formVersionId: string
    form: object
    attachments: object[]
    applicantName: string
    owningUnitName: string
    sha256: string
    submittedAt: Date
  }
  category: Category
  track: Track
  /** “计算机科学技术 · 人工智能”, for lists. */
  discipline: string
  isException: boolean
}

/**
 * Checks the draft and makes the immutable snapshot of form and attachments. Locks the application. The caller
 * has checked who submits and that both pledges are ticked (submitInput), and inserts the row.
 *
 * @throws FORM_INCOMPLETE with the problems; NO_FORM_VERSION; NOT_FOUND
 */
export async function createSnapshot(
  tx: Transaction,
  { applicationId, now }: { applicationId: string; now: Date },
): Promise<Snapshot> {
  // Who submits is the caller's question. Saves that have begun finish before it; those that come later find the application submitted.
  await lockApplication(tx, { role: 'SYSTEM' }, applicationId)
  const head = await loadHead(tx, { id: applicationId }, now)
  if (!head) throw applicationErrors.NOT_FOUND()
  if (head.formVersionId === null) throw applicationErrors.NO_FORM_VERSION()
  const draft = await loadDraftForm(tx, head)
  const pledge = { fields: { pledge: true, consent: true, pledgedAt: now.toISOString() }, rows: [] }
  const form: Form = { ...onlyDefined(draft.form, head.definition.sections), pledge }
  const problems = checkForm(form, draft.attachments, head.context)
  if (problems.length > 0) throw applicationErrors.FORM_INCOMPLETE({ problems })

  const stored = protectForm(form)
  const attachments = await attachmentsWithHashes(
    tx,
    draft.attachments.map(({ id }) => id),
  )
  const number = head.submissionNumber + 1
  const sealed = { applicationId, number, formVersionId: head.formVersionId, form: stored, attachments }
  const text = (key: string) => fieldText(form, 'basic', key)
  return {
    submission: {
      ...sealed,
      applicantName: head.applicantName,
      owningUnitName: head.owningUnitName,
      sha256: submissionHash(sealed),
      submittedAt: now,
    },
    category: fieldText(form, 'application', 'category') as Category,
    track: fieldText(form, 'application', 'track') as Track,
    discipline: [dictionaryLabel('discipline1', text('discipline1')), text('discipline2')].filter(Boolean).join(' · '),
    isException: fieldIsTrue(form, 'application', 'exception'),
  }
}

/** SHA-256 in hex over the canonical JSON of what a submission keeps; computed again it proves that nothing changed. */
export function submissionHash(sealed: {
  applicationId: string
  number: number
  formVersionId: string
  form: unknown
  attachments: unknown
}): string {
  const { applicationId, number, formVersionId, form, attachments } = sealed
  return createHash('sha256')
    .update(canonicalJson({ applicationId, number, formVersionId, form, attachments }))
    .digest('hex')
}

async function attachmentsWithHashes(tx: Transaction, ids: string[]): Promise<StoredAttachment[]> {
  const rows = await tx.attachment.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      rowId: true,
      fileName: true,
      contentType: true,
      sizeBytes: true,
      sha256: true,
      storageKey: true,
    },
  })
  return rows.map(({ id, ...file }) => ({ attachmentId: id, ...file }))
}

/** A section that the batch has switched off since it was typed is no part of the form. */
function onlyDefined(form: Form, sections: readonly { key: string }[]): Form {
  return Object.fromEntries(sections.flatMap(({ key }) => (form[key] ? [[key, form[key]]] : [])))
}
