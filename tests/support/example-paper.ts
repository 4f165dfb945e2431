import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { formDefinition } from '@/modules/application/rules/form-definition/form-definition'
import { composePersonalPart, type PersonalPartSource } from '@/modules/document/rules/compose-personal-part'
import { composeRecommendationPart, type RecommendingUnit } from '@/modules/document/rules/compose-recommendation-part'
import type { PrintedPaper, PrintedPhoto } from '@/modules/document/rules/printed-paper'
import type { RecommendationContent } from '@/modules/document/rules/recommendation-content'
import { completeFormExample } from '../../prisma/seed/complete-form'

/** An invented applicant; the number is synthetic. */
export const exampleFacts = {
  name: '𠮷㛃',
  idNumber: '51010419800101001X',
  employer: '四川省高原医学与装备制造联合研究院',
}

const round = {
  batchName: '第十六批四川省学术和技术带头人及后备人选选拔',
  issuer: '四川省人力资源和社会保障厅',
  applicantName: exampleFacts.name,
  owningUnitName: exampleFacts.employer,
  category: 'LEADER',
  track: 'INDUSTRY',
  discipline: '临床医学',
}
const submittedAt = new Date('2026-11-24T02:20:00Z')

/** A personal part with everything filled in: ten rows per table, a text of 3,000, long Latin words, formulas. */
export async function examplePersonalPaper(changes: Partial<PersonalPartSource> = {}): Promise<PrintedPaper> {
  const { name, idNumber, employer } = exampleFacts
  const { form, attachments } = completeFormExample(3, { employer, rowsPerTable: 10, track: 'INDUSTRY' })
  const bound = { name, idType: 'RESIDENT_ID', idNumber, sex: '1', birthDate: '1980-01-01', employer }
  const address = '四川省成都市武侯区科华北路 65 号 Pneumonoultramicroscopicsilicovolcanoconiosis 楼（㛃园）'
  const basic = { fields: { ...form['basic']?.fields, ...bound, address }, rows: [] }
  const papers = form['papers']?.rows.map((row, index) =>
    index === 0 ? { ...row, values: { ...row.values, title: wideTitle, doi: wideDoi } } : row,
  )
  return composePersonalPart({
    ...round,
    definition: formDefinition,
    form: { ...form, basic, papers: { fields: {}, rows: papers ?? [] } },
    files: attachments,
    photo: await examplePhoto(),
    submissionNumber: 2,
    at: submittedAt,
    ...changes,
  })
}

const wideTitle =
  'Photoelectrochemical CO₂ reduction on TiO₂–CdS heterostructures: electron–phonon coupling by Erdoğan, Łukasiewicz & Škoda，兼论高原环境下的“光—电”协同机理'
const wideDoi = '10.1021/acs.jpclett.0c01234_supplementary-information/chapter12345678901234567890'

const ownerOpinion: RecommendationContent = {
  opinion: '该同志长期扎根高原医学一线，政治立场坚定，治学严谨，成果突出。'.repeat(12),
  firstLevelOpinion: '',
  category: '',
  publicityFrom: '2026-11-10',
  publicityTo: '2026-11-16',
  publicityResult: 'OK',
  head: '李建国',
  signedOn: '2026-11-18',
}

/** Three units, the first of which has said `changes`; the first level has not yet said anything. */
export function exampleRecommendationPaper(changes: Partial<RecommendationContent> = {}): PrintedPaper {
  const unit = { governmentName: null, isOwner: false, isFirstLevel: false, kind: 'EMPLOYER' as const, rank: 1 }
  const superior = {
    ...ownerOpinion,
    opinion: '同意推荐，该同志业绩突出。',
    publicityFrom: '',
    publicityTo: '',
    publicityResult: '',
  }
  const units: RecommendingUnit[] = [
    { ...unit, name: exampleFacts.employer, isOwner: true, content: { ...ownerOpinion, ...changes } },
    { ...unit, name: '甘孜州卫生健康委员会', content: { ...superior, head: '' } },
    {
      ...unit,
      name: '甘孜州人力资源和社会保障局',
      governmentName: '甘孜藏族自治州人民政府',
      kind: 'PREFECTURE',
      isFirstLevel: true,
      rank: null,
      content: null,
    },
  ]
  return composeRecommendationPart({ ...round, submissionNumber: 2, submittedAt, isDraft: false, units })
}

/** A silhouette of the size of a two-inch photo. */
async function examplePhoto(): Promise<PrintedPhoto> {
  const person =
    '<svg width="413" height="579"><rect width="413" height="579" fill="#7aa7d9"/><circle cx="206" cy="230" r="105" fill="#e8cdb5"/><path d="M30 579 Q40 380 206 370 Q372 380 383 579Z" fill="#22314a"/></svg>'
  const jpeg = new Uint8Array(await sharp(Buffer.from(person)).jpeg().toBuffer())
  return { jpeg, sha256: createHash('sha256').update(jpeg).digest('hex') }
}
