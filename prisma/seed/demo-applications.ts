import { encryptField } from '@/server/field-encryption'
import type { ApplicantActor } from '@/modules/account/actor'
import type { Form } from '@/modules/application/rules/form-content'
import { protectSection } from '@/modules/application/services/protect-section'
import { storeAttachment } from '@/modules/application/services/store-attachment'
import { hashPassword } from '@/server/password'
import type { Database } from '@/server/db'
import { completeFormExample, type ExampleAttachment } from './complete-form'
import { demoApplicants, type DemoApplicant } from './demo-applicants'
import { advance } from './demo-progress'
import { examplePdf, examplePhoto } from './example-files'
import { createPerson, type SeededPerson } from './person'
import { unitOf, type Scene } from './scene'
import { contextOf, daysBefore } from './service-context'
import { syntheticIdNumber, syntheticMobile } from './synthetic-numbers'

/** Every demo applicant's password; printed with the accounts. */
export const demoPassword = 'Jiancai-2026'

export interface SeededApplicant {
  person: SeededPerson
  unitName: string
  /** Where the application stands, for the table of accounts. */
  place: string
}

/** Creates the demo's applicants and brings each application to its place by the real services. */
export async function seedApplicants(db: Database, scene: Scene): Promise<SeededApplicant[]> {
  const passwordHash = await hashPassword(demoPassword)
  const seeded: SeededApplicant[] = []
  for (const [index, applicant] of demoApplicants.entries()) {
    seeded.push(await seedApplicant(db, scene, applicant, index, passwordHash))
  }
  return seeded
}

async function seedApplicant(
  db: Database,
  scene: Scene,
  applicant: DemoApplicant,
  index: number,
  passwordHash: string,
): Promise<SeededApplicant> {
  const unit = unitOf(scene, applicant.unit).actor.unit
  const person = await createPerson(db, {
    name: applicant.name,
    idNumber: syntheticIdNumber('510104', applicant.birth, 600 + 2 * index + (applicant.isFemale ? 0 : 1)),
    mobile: syntheticMobile(600 + index),
  })
  const { batchId, now } = scene
  const { id: applicantId } = await db.applicant.create({
    data: {
      batchId,
      personId: person.id,
      owningUnitId: unit.id,
      mobileCipher: encryptField(person.mobile),
      passwordHash,
      mustChangePassword: false,
    },
  })
  const actor: ApplicantActor = {
    role: 'APPLICANT',
    personId: person.id,
    personName: person.name,
    applicantId,
    batchId,
  }
  if (applicant.progress !== 'empty') {
    const { id: applicationId } = await db.application.create({
      data: { batchId, applicantId, owningUnitId: unit.id, createdAt: daysBefore(now, 20) },
    })
    await fillForm(db, actor, applicationId, { applicant, unitName: unit.name, seedNumber: index, now, person })
    await advance(db, scene, { applicant, applicationId, actor })
  }
  return { person, unitName: unit.name, place: places[applicant.progress] }
}

interface Filling {
  applicant: DemoApplicant
  unitName: string
  seedNumber: number
  now: Date
  person: SeededPerson
}

async function fillForm(db: Database, actor: ApplicantActor, applicationId: string, filling: Filling): Promise<void> {
  const { applicant, unitName, seedNumber, now, person } = filling
  const example = completeFormExample(seedNumber, {
    employer: unitName,
    category: applicant.category,
    track: applicant.track,
    rowsPerTable: 2,
    mobile: person.mobile,
    longestText: 900,
  })
  await writeDraft(db, applicationId, example.form, daysBefore(now, 15))
  const ctx = contextOf(db, actor, daysBefore(now, 15))
  for (const [index, file] of example.attachments.entries()) {
    await storeAttachment(ctx, {
      applicationId,
      kind: file.kind,
      rowId: file.rowId,
      fileName: file.fileName,
      replaces: null,
      bytes: bytesOf(file, seedNumber, index),
    })
  }
}

async function writeDraft(db: Database, applicationId: string, form: Form, updatedAt: Date): Promise<void> {
  const sections = Object.entries(form).flatMap(([section, content]) => (content ? [{ section, content }] : []))
  await db.draftSection.createMany({
    data: sections.map(({ section, content }) => ({
      applicationId,
      section,
      version: 1,
      content: protectSection(section, content),
      updatedAt,
    })),
  })
}

async function* bytesOf(file: ExampleAttachment, seedNumber: number, index: number): AsyncGenerator<Uint8Array> {
  yield file.contentType === 'image/jpeg'
    ? await examplePhoto(seedNumber)
    : await examplePdf(`${file.kind} ${seedNumber}-${index}`)
}

const places: Record<DemoApplicant['progress'], string> = {
  empty: '尚未填写',
  complete: '已填好，待提交',
  submitted: '所属单位审核中',
  ready: '所属单位待上报',
  county: '上级单位审核中',
  prefecture: '一级推荐单位审核中',
  'prefecture-ready': '一级推荐单位待上报',
  province: '人社厅审核中',
  approved: '人社厅已通过',
  returned: '已退回修改',
  rejected: '审核不通过',
}
