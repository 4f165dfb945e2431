import { chinaDate } from '@/lib/china-time'
import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'
import type { Form } from '@/modules/application/rules/form-content'
import type { FormDefinition, SectionDefinition } from '@/modules/application/rules/form-definition/definition-types'
import { fieldsOf } from '@/modules/application/rules/form-definition/form-definition'
import { describeSection } from '@/modules/application/rules/form-view'
import { partNames } from './document-parts'
import { listedFiles, type PaperFile } from './listed-files'
import { numberedHeadings } from './numbered-headings'
import type { FieldsBlock, PrintedBlock, PrintedPaper, PrintedPhoto, TableBlock } from './printed-paper'
import { columnWidthEm } from './table-column'
import { versionLine } from './version-line'

/** What the personal part is made of: a submission, or the draft as it stands. */
export interface PersonalPartSource {
  definition: FormDefinition
  /** Decrypted: the paper is the applicant's own and prints ID number and mobile whole. */
  form: Form
  files: PaperFile[]
  photo: PrintedPhoto | null
  batchName: string
  /** Name of the provincial department. */
  issuer: string
  applicantName: string
  owningUnitName: string
  category: string
  track: string
  discipline: string
  /** 0 = the draft. */
  submissionNumber: number
  /** When it was submitted; of a draft, when it was last saved. */
  at: Date | null
}

/** 个人信息部分 in printing order: cover, every section with its tables, files, pledge. */
export function composePersonalPart(source: PersonalPartSource): PrintedPaper {
  const { definition, category } = source
  const isDraft = source.submissionNumber === 0
  return {
    part: 'PERSONAL',
    title: paperTitle(category),
    partLabel: partNames.PERSONAL,
    batchName: source.batchName,
    issuer: source.issuer,
    versionLine: versionLine(source.submissionNumber, source.at),
    isDraft,
    cover: [
      { label: '姓　　名', value: source.applicantName },
      { label: '工作单位', value: source.owningUnitName },
      { label: '申报类别', value: dictionaryLabel('category', category) },
      { label: '申报专项', value: dictionaryLabel('track', source.track) },
      { label: '一级学科', value: source.discipline },
      { label: '填报日期', value: source.at === null ? '' : chinaDate(source.at) },
    ],
    photo: source.photo,
    blocks: numberedHeadings(definition.sections.map((section) => sectionBlock(section, source))),
  }
}

/** “学术和技术带头人申报表” */
export function paperTitle(category: string): string {
  return `${dictionaryLabel('category', category)}申报表`
}

function sectionBlock(section: SectionDefinition, source: PersonalPartSource): PrintedBlock {
  if (section.key === 'attachments') return listedFiles(section.label, source.definition, source.form, source.files)
  if (section.key === 'pledge') return pledgeBlock(section)
  return section.table ? tableBlock(section, source) : fieldsBlock(section, source)
}

function fieldsBlock(section: SectionDefinition, source: PersonalPartSource): FieldsBlock {
  const view = describeSection(section, source.form[section.key], { reveal: true })
  const images = new Set(fieldsOf(section).flatMap(({ key, type }) => (type === 'image' ? [key] : [])))
  const shown = view.fields.filter(({ key }) => !images.has(key))
  return {
    kind: 'fields',
    heading: section.label,
    pairs: shown.filter(({ isLong }) => !isLong).map(({ label, value }) => ({ label, value })),
    texts: shown.filter(({ isLong }) => isLong).map(({ label, value }) => ({ label, value })),
    withPhoto: images.size > 0,
    withSignature: false,
  }
}

function tableBlock(section: SectionDefinition, source: PersonalPartSource): TableBlock {
  const { table } = describeSection(section, source.form[section.key], { reveal: true })
  const columns = fieldsOf(section)
  // Files have a list of their own: their names would take the width the content needs.
  const isPrinted = columns.map(({ type }) => type !== 'attachmentRef')
  return {
    kind: 'table',
    heading: section.label,
    columns: columns
      .filter((_column, index) => isPrinted[index])
      .map((column) => ({ label: column.label, ...columnWidthEm(column) })),
    rows: (table?.rows ?? []).map(({ cells }) => cells.filter((_cell, index) => isPrinted[index])),
  }
}

function pledgeBlock(section: SectionDefinition): FieldsBlock {
  const pledges = fieldsOf(section).map(({ label }, index) => `${index + 1}. ${label}。`)
  return {
    kind: 'fields',
    heading: section.label,
    pairs: [],
    texts: [{ label: '', value: pledges.join('\n') }],
    withPhoto: false,
    withSignature: true,
  }
}
