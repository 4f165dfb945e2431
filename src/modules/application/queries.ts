import type { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import { chinaDate } from '@/lib/china-time'
import { canPrint } from '@/lib/printable-characters'
import { parseIdNumberOfType } from '@/modules/account/rules/id-number'
import { maskIdNumber } from '@/modules/account/rules/mask'
import { windowFor } from '@/modules/batch/rules/windows'
import type { Database, Transaction } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import { bindForm, boundKeys, type BoundFields } from './rules/bind-form'
import { readSection, type Form, type SectionContent } from './rules/form-content'
import { definitionFor } from './rules/form-definition/definition-for'
import type { FormDefinition } from './rules/form-definition/definition-types'
import type { CompletenessContext } from './rules/problem'
import type { FormAttachment } from './schema'
import { revealForm, revealSection } from './services/protect-section'

type Reader = Database | Transaction

/** An application with what every use of its draft needs: who, which form, what the system binds. */
export type ApplicationHead = NonNullable<Awaited<ReturnType<typeof loadHead>>>

/** @param where scope included: the applicant's own id, a unit's path … */
export async function loadHead(db: Reader, where: Prisma.ApplicationWhereInput, now: Date) {
  const row = await db.application.findFirst({ where, select: headColumns })
  if (!row) return null
  const { person } = row.applicant
  const [formVersion] = row.batch.formVersions
  const bound = boundFields(row.applicant, row.owningUnit.name, now)
  const definition = definitionFor(formVersion?.overrides)
  return {
    applicationId: row.id,
    applicantId: row.applicantId,
    applicantName: person.name,
    owningUnitId: row.owningUnitId,
    owningUnitName: row.owningUnit.name,
    state: row.state,
    version: row.version,
    submissionNumber: row.submissionNumber,
    holderUnitId: row.holderUnitId,
    holderUnitName: row.holderUnit?.name ?? null,
    correctionDeadline: row.correctionDeadline,
    category: row.category,
    batchId: row.batchId,
    batchCode: row.batch.code,
    batchName: row.batch.name,
    formVersionId: formVersion?.id ?? null,
    overrides: formVersion?.overrides ?? {},
    definition,
    bound,
    boundKeys: boundKeys(bound),
    context: {
      definition,
      cutoffDate: row.batch.cutoffDate.toISOString().slice(0, 10),
      categories: row.batch.categories.map(({ category }) => category as string),
      tracks: row.batch.tracks.map(({ track }) => track as string),
      canPrint,
    } satisfies CompletenessContext,
  }
}

/**
 * Whose business an application is: what has reached a unit and still goes along it; the province's all. Drafts are
 * nobody's, and a new employer reads nothing before it is submitted to him.
 */
export function reachedBy({ role, unit }: OperatorActor): Prisma.ApplicationWhereInput {
  const state = { not: 'DRAFT' as const }
  if (role === 'PROVINCIAL_HR') return { state }
  return { state, steps: { some: { unitId: unit.id } }, events: { some: { toUnitId: unit.id } } }
}

export interface DraftForm {
  /** With bound fields filled in; ID number and mobile in plain text. */
  form: Form
  versions: Record<string, number>
  attachments: FormAttachment[]
}

/** The draft as the applicant has it now. */
export async function loadDraftForm(db: Reader, head: ApplicationHead): Promise<DraftForm> {
  const { applicationId } = head
  // One after the other: inside a transaction there is one connection.
  const sections = await db.draftSection.findMany({
    where: { applicationId },
    select: { section: true, version: true, content: true },
  })
  const attachments = await listAttachments(db, applicationId, null)
  const draft: Form = Object.fromEntries(sections.map((row) => [row.section, readSection(row.content)]))
  return {
    form: bindForm(revealForm(draft), head.bound, head.definition),
    versions: Object.fromEntries(sections.map((row) => [row.section, row.version])),
    attachments: attachments.filter((file) => file.rowId === null || hasRow(draft, head.definition, file)),
  }
}

/** One section of the draft with its version, as the applicant's page shows it. */
export async function loadDraftSection(
  db: Reader,
  head: ApplicationHead,
  section: string,
): Promise<{ version: number; content: SectionContent }> {
  const row = await db.draftSection.findUnique({
    where: { applicationId_section: { applicationId: head.applicationId, section } },
    select: { version: true, content: true },
  })
  const content = revealSection(section, readSection(row?.content))
  return { version: row?.version ?? 0, content: shownSection(head, section, content) }
}

/** What the system binds is filled in, the ID number masked. */
export function shownSection(head: ApplicationHead, section: string, content: SectionContent): SectionContent {
  return bindForm({ [section]: content }, maskedBound(head), head.definition)[section] ?? content
}

/** For pages: what the system binds, with the ID number masked. */
export function maskedBound(head: ApplicationHead): BoundFields {
  return { ...head.bound, idNumber: maskIdNumber(head.bound.idNumber) }
}

/** Files that are not removed: the applicant's (`unitId` null) or those a unit added. */
export async function listAttachments(
  db: Reader,
  applicationId: string,
  unitId: string | null,
): Promise<FormAttachment[]> {
  return db.attachment.findMany({
    where: { applicationId, unitId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, rowId: true, fileName: true, contentType: true, sizeBytes: true },
  })
}

/** A file as a submission names it. */
export type StoredAttachment = Omit<FormAttachment, 'id'> & { attachmentId: string; sha256: string; storageKey: string }

/** What a submission keeps, ID number and mobile in plain text. Null when there is no such submission. */
export async function submittedForm(db: Reader, applicationId: string, number: number) {
  const row = await db.submission.findUnique({
    where: { applicationId_number: { applicationId, number } },
    include: {
      formVersion: { select: { number: true, overrides: true, batch: { select: { code: true, name: true } } } },
    },
  })
  if (!row) return null
  return {
    number: row.number,
    form: revealForm(row.form as unknown as Form),
    attachments: (row.attachments as unknown as StoredAttachment[]).map(({ attachmentId, ...file }) => ({
      id: attachmentId,
      ...file,
    })),
    definition: definitionFor(row.formVersion.overrides),
    formVersionNumber: row.formVersion.number,
    batchCode: row.formVersion.batch.code,
    batchName: row.formVersion.batch.name,
    applicantName: row.applicantName,
    owningUnitName: row.owningUnitName,
    sha256: row.sha256,
    submittedAt: row.submittedAt,
  }
}

/** The applicant's submit window; null when the round has none. */
export async function submitWindow(db: Reader, head: ApplicationHead) {
  const rows = await db.batchWindow.findMany({ where: { batchId: head.batchId, level: 'APPLICANT' } })
  return windowFor(rows, 'APPLICANT', { unitId: head.owningUnitId, applicantId: head.applicantId })
}

/** Name and telephone of the operator of the owning unit: every applicant's page names them. */
export async function ownersOperator(db: Reader, unitId: string) {
  return db.operator.findFirst({
    where: { unitId, endedAt: null },
    select: { phone: true, person: { select: { name: true } }, unit: { select: { phone: true } } },
  })
}

const headColumns = {
  id: true,
  applicantId: true,
  state: true,
  version: true,
  submissionNumber: true,
  correctionDeadline: true,
  category: true,
  batchId: true,
  owningUnitId: true,
  holderUnitId: true,
  owningUnit: { select: { name: true } },
  holderUnit: { select: { name: true } },
  applicant: {
    select: { mobileCipher: true, person: { select: { name: true, idType: true, idNumberCipher: true } } },
  },
  batch: {
    select: {
      code: true,
      name: true,
      cutoffDate: true,
      categories: { select: { category: true } },
      tracks: { select: { track: true } },
      formVersions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, overrides: true } },
    },
  },
} satisfies Prisma.ApplicationSelect

type BoundApplicant = Prisma.ApplicantGetPayload<typeof headColumns.applicant>

function boundFields({ person, mobileCipher }: BoundApplicant, employer: string, now: Date): BoundFields {
  const idNumber = decryptField(person.idNumberCipher)
  const parsed = parseIdNumberOfType(person.idType, idNumber, chinaDate(now))
  return {
    name: person.name,
    idType: person.idType,
    idNumber,
    sex: parsed.ok && parsed.sex ? (parsed.sex === 'M' ? '1' : '2') : null,
    birthDate: (parsed.ok && parsed.birthDate) || null,
    employer,
    mobile: mobileCipher && decryptField(mobileCipher),
  }
}

/** The proof of a row that was deleted stays stored (the deletion can be undone) but is no part of the form. */
function hasRow(draft: Form, definition: FormDefinition, file: FormAttachment): boolean {
  const section = definition.attachments.find((kind) => kind.key === file.kind)?.perRow
  return section !== undefined && (draft[section]?.rows ?? []).some((row) => row.id === file.rowId)
}
