import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { DomainError } from '@/lib/domain-error'
import { submittedForm } from '@/modules/application/queries'
import { fieldText } from '@/modules/application/rules/form-content'
import type { Problem } from '@/modules/application/rules/problem'
import { createSnapshot, submissionHash } from '@/modules/application/services/create-snapshot'
import { saveDraft } from '@/modules/application/services/save-draft'
import type { Database } from '@/server/db'
import { completeFormExample } from '../../prisma/seed/complete-form'
import { createTestDatabase } from '../support/database'
import { createApplicant, createScene, fillDraft, sceneNow, type DraftScene } from '../support/draft-scene'
import { untilSomebodyWaits } from '../support/lock-waits'

let db: Database
let drop: () => Promise<void>
let scene: DraftScene
let serial = 200

beforeAll(async () => {
  ;({ db, drop } = await createTestDatabase())
  scene = await createScene(db)
})
afterAll(() => drop())

const snapshotOf = (applicationId: string) =>
  db.$transaction((tx) => createSnapshot(tx, { applicationId, now: sceneNow }))

/** An applicant whose whole form is filled in, with the rows of its files (no bytes). */
async function completeApplicant() {
  const applicant = await createApplicant(db, scene, (serial += 1))
  const { form, attachments } = completeFormExample(serial, { employer: scene.ownerName, rowsPerTable: 10 })
  await fillDraft(db, applicant.applicationId, form)
  await db.attachment.createMany({
    data: attachments.map((file) => ({
      ...file,
      applicationId: applicant.applicationId,
      sizeBytes: 1000,
      sha256: 'a'.repeat(64),
      storageKey: `attachments/${randomUUID()}`,
      uploadedByPersonId: applicant.ctx.actor.personId,
    })),
  })
  return { ...applicant, attachments }
}

test('a complete form makes a snapshot: bound fields inside, ID number and mobile as ciphertext', async () => {
  const { applicationId, attachments } = await completeApplicant()
  const { submission, ...facts } = await snapshotOf(applicationId)
  expect(facts).toMatchObject({ category: 'LEADER', track: 'GENERAL', isException: false })
  expect(facts.discipline).toMatch(/.+ · .+/)
  expect(submission).toMatchObject({ number: 1, owningUnitName: scene.ownerName })
  expect(submission.attachments).toHaveLength(attachments.length)
  const text = JSON.stringify(submission.form)
  expect(text).not.toMatch(/51010519800501|13800138000/)
  expect(text).toContain('欧阳雨桐')
})

test('it reads back with ID number and mobile in plain text, and its hash proves it unchanged', async () => {
  const { applicationId } = await completeApplicant()
  const { submission } = await snapshotOf(applicationId)
  await db.submission.create({ data: submission })
  const row = await db.submission.findFirstOrThrow({ where: { applicationId } })
  expect(submissionHash(row)).toBe(row.sha256)
  const read = await submittedForm(db, applicationId, 1)
  expect(fieldText(read!.form, 'basic', 'idNumber')).toMatch(/^51010519800501/)
  expect(fieldText(read!.form, 'basic', 'mobile')).toBe('13800138000')
  expect(fieldText(read!.form, 'basic', 'employer')).toBe(scene.ownerName)
  expect(read!.attachments.every(({ id, sha256 }) => id && sha256)).toBe(true)
})

test('an incomplete form is refused with every place that is missing', async () => {
  const { applicationId } = await createApplicant(db, scene, (serial += 1))
  const error = await snapshotOf(applicationId).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(DomainError)
  const { refusal, code } = error as DomainError
  expect(code).toBe('FORM_INCOMPLETE')
  const problems = refusal.details?.['problems'] as Problem[]
  expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['photo', 'ethnic', 'category', 'idCopy']))
  expect(problems.some(({ section }) => section === 'pledge')).toBe(false)
})

test('a file that was removed, or whose row was deleted, is not in it', async () => {
  const { applicationId, attachments } = await completeApplicant()
  await db.attachment.create({
    data: {
      applicationId,
      kind: 'paperProof',
      rowId: randomUUID(),
      fileName: '旧.pdf',
      contentType: 'application/pdf',
      sizeBytes: 1,
      sha256: '',
      storageKey: 'attachments/old',
      uploadedByPersonId: randomUUID(),
    },
  })
  const { submission } = await snapshotOf(applicationId)
  expect(submission.attachments).toHaveLength(attachments.length)
})

test('a save that comes while the form is being submitted waits, and is in no snapshot by half', async () => {
  const { applicationId, ctx } = await completeApplicant()
  const operation = {
    action: 'set' as const,
    section: 'basic',
    path: 'post',
    rowId: null,
    value: '院长',
    baseVersion: 1,
  }
  await db
    .$transaction(async (tx) => {
      const { submission } = await createSnapshot(tx, { applicationId, now: sceneNow })
      const saving = saveDraft(ctx, { applicationId, operations: [{ ...operation, opId: randomUUID() }] })
      await untilSomebodyWaits(db)
      await tx.application.update({ where: { id: applicationId }, data: { state: 'WITHDRAWN' } })
      expect(JSON.stringify(submission.form)).not.toContain('"院长"')
      return { saving }
    })
    .then(({ saving }) => expect(saving).rejects.toMatchObject({ code: 'NOT_EDITABLE' }))
})
