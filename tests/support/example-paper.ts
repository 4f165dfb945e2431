import sharp from 'sharp'
import { createHash } from 'node:crypto'
import { formDefinition } from '@/modules/application/rules/form-definition/form-definition'
import { composePersonalPart, type PersonalPartSource } from '@/modules/document/rules/compose-personal-part'
import type { PrintedPaper } from '@/modules/document/rules/printed-paper'
import { completeFormExample } from './complete-form'

/** The personal part of an invented applicant with everything filled in: ten rows per table, a paragraph of 3,000. */
export async function examplePersonalPaper(changes: Partial<PersonalPartSource> = {}): Promise<PrintedPaper> {
  const employer = '四川省高原医学与装备制造联合研究院'
  const { form, attachments } = completeFormExample(3, { employer, rowsPerTable: 10, track: 'INDUSTRY' })
  const bound = {
    name: '𠮷㛃',
    idType: 'RESIDENT_ID',
    idNumber: '51010419800101001X',
    sex: '1',
    birthDate: '1980-01-01',
    employer,
  }
  const basic = { fields: { ...form['basic']?.fields, ...bound }, rows: [] }
  return composePersonalPart({
    definition: formDefinition,
    form: { ...form, basic },
    files: attachments,
    photo: await examplePhoto(),
    batchName: '第十六批四川省学术和技术带头人及后备人选选拔',
    issuer: '四川省人力资源和社会保障厅',
    applicantName: '𠮷㛃',
    owningUnitName: employer,
    category: 'LEADER',
    track: 'INDUSTRY',
    discipline: '临床医学',
    submissionNumber: 2,
    at: new Date('2026-11-24T02:20:00Z'),
    ...changes,
  })
}

/** A grey silhouette of the size of a two-inch photo. */
export async function examplePhoto() {
  const person =
    '<svg width="413" height="579"><rect width="413" height="579" fill="#7aa7d9"/><circle cx="206" cy="230" r="105" fill="#e8cdb5"/><path d="M30 579 Q40 380 206 370 Q372 380 383 579Z" fill="#22314a"/></svg>'
  const jpeg = new Uint8Array(await sharp(Buffer.from(person)).jpeg().toBuffer())
  return { jpeg, sha256: createHash('sha256').update(jpeg).digest('hex') }
}
