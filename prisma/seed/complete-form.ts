import { present, type FieldValue, type Form, type FormRow } from '@/modules/application/rules/form-content'
import { formDefinition } from '@/modules/application/rules/form-definition/form-definition'
import { abstracts, disciplines, longParagraph, projectNames, schools } from './complete-form-words'
import { university, type Workplace } from './workplaces'

export interface ExampleOptions {
  /** The unit's name: the row 至今 of 工作经历 carries it. */
  employer: string
  category?: 'LEADER' | 'RESERVE'
  track?: 'GENERAL' | 'GRASSROOTS' | 'INDUSTRY'
  /** Rows in every table (1–10); default 3. */
  rowsPerTable?: number
  mobile?: string
  /** Length of the longest text in code points (≥ 200); default 3,000. */
  longestText?: number
  /** Default: a university. */
  workplace?: Workplace
}

export interface ExampleAttachment {
  kind: string
  rowId: string | null
  fileName: string
  contentType: 'application/pdf' | 'image/jpeg'
}

export interface CompleteForm {
  /** What the applicant types: without name, ID and employer, which the system binds. */
  form: Form
  /** Every file the form asks for; make the bytes with example-files.ts. */
  attachments: ExampleAttachment[]
}

/**
 * A full valid form, the same for the same number: for the demo data and for typing it in a journey.
 * Holds rare characters (𠮷, 㛃) and texts at their limits. Valid for every cutoff from 2026 on.
 */
export function completeFormExample(seedNumber: number, options: ExampleOptions): CompleteForm {
  const { track = 'GENERAL', rowsPerTable = 3, workplace = university } = options
  const words = { ...wordsFor(workplace.words ?? seedNumber), workplace }
  const rows = tableRows(seedNumber, rowsPerTable, options.employer, words)
  const plain = (fields: Record<string, FieldValue>) => ({ fields, rows: [] })
  const form: Form = {
    basic: plain(basicFields(seedNumber, options.mobile ?? '13800138000', words)),
    application: plain({
      category: options.category ?? 'LEADER',
      track,
      achievementType: 'APPLIED',
      priorHolder: false,
      exception: false,
    }),
    ...Object.fromEntries(Object.entries(rows).map(([key, list]) => [key, { fields: {}, rows: list }])),
    benefits: plain({ benefits: `${words.abstract}近三年新增产值 1.2 亿元，带动就业 300 余人。` }),
    summary: plain({
      achievements: longParagraph(words.abstract, options.longestText ?? 3000),
      innovation: longParagraph(words.abstract, 400),
      teamBuilding: longParagraph('建成省级创新团队，形成老中青结合的人才梯队。', 200),
      plan: longParagraph('管理期内继续围绕主攻方向开展研究，形成可推广的技术规范。', 240),
    }),
  }
  return { form, attachments: attachmentsFor(rows) }
}

type Words = ReturnType<typeof wordsFor> & { workplace: Workplace }

function wordsFor(seedNumber: number) {
  const pick = <T>(list: readonly T[]): T => list[seedNumber % list.length] as T
  return {
    discipline: pick(disciplines),
    school: pick(schools),
    abstract: pick(abstracts),
    project: pick(projectNames),
  }
}

function basicFields(seedNumber: number, mobile: string, words: Words): Record<string, FieldValue> {
  return {
    formerName: seedNumber % 3 === 0 ? '𠮷㛃' : '',
    nationality: '156',
    ethnic: '01',
    political: '13',
    nativePlace: '四川省成都市',
    birthPlace: '四川省绵阳市',
    workStart: '2005-07',
    education: '11',
    degree: '2',
    graduateSchool: words.school,
    major: words.discipline.major,
    graduateAt: '2010-06',
    employerNature: words.workplace.employerNature,
    city: '510100',
    county: '武侯区',
    post: words.workplace.post,
    postSince: '2019-03',
    title: words.workplace.title,
    titleLevel: 'SENIOR_FULL',
    titleSince: '2016-12',
    currentJob: words.discipline.major,
    discipline1: words.discipline.code,
    discipline2: words.discipline.second,
    researchField: words.discipline.field,
    subjectGroup: words.discipline.group,
    isDoctoralTutor: 'DOCTOR',
    mobile,
    officePhone: '028-85400000',
    email: `applicant${seedNumber}@example.com`,
    address: '四川省成都市武侯区科华北路 65 号 3 栋 㛃园 502 室',
    zip: '610041',
  }
}

function tableRows(seedNumber: number, count: number, employer: string, words: Words): Record<string, FormRow[]> {
  const table = (position: number, limit: number, cells: (index: number) => Record<string, FieldValue>): FormRow[] =>
    Array.from({ length: Math.min(count, limit) }, (_, index) => ({
      id: exampleRowId(seedNumber, position, index),
      values: cells(index),
    }))
  const year = (index: number) => String(2024 - index)
  return {
    education: table(1, 10, (index) => educationRow(index, words)),
    work: table(2, 20, (index) =>
      index === 0
        ? {
            start: '2010-07',
            end: present,
            org: employer,
            country: '156',
            post: words.workplace.job,
            title: words.workplace.title,
          }
        : {
            start: `${2009 - index}-08`,
            end: `${2010 - index}-06`,
            org: `第 ${index} 工程研究所`,
            country: '156',
            post: '',
            title: '',
          },
    ),
    academicPosts: table(3, 15, (index) => ({
      start: `${2012 + index}-01`,
      end: index === 0 ? present : `${2014 + index}-12`,
      org: `四川省${words.discipline.major}学会第 ${index + 1} 届理事会`,
      post: '常务理事',
      level: 'PROV',
    })),
    honors: table(4, 15, (index) => ({
      name: `四川省有突出贡献的优秀专家（第 ${index + 10} 批）`,
      authority: '四川省人民政府',
      level: 'PROV',
      year: `${year(index)}-05`,
      inPeriod: 'N',
    })),
    projects: table(5, 10, (index) => ({
      name: `${words.project}（${index + 1}）`,
      number: `2021YFB${3000000 + seedNumber * 100 + index}`,
      source: '四川省科学技术厅',
      level: index === 0 ? 'NATION' : 'PROV',
      fundWan: `${60 + index}.50`,
      start: `${2020 - index}-01`,
      end: `${2023 - index}-12`,
      role: 'PI',
      rank: '1',
      status: 'DONE',
    })),
    papers: table(6, 10, (index) => ({
      title: `${words.project}的机理与方法研究（${index + 1}）`,
      journal: `${words.discipline.major}学报`,
      issn: '1000-0000',
      year: year(index),
      volIssue: `4${index}（3）：1-12`,
      role: 'FIRST',
      rank: '1',
      index: index % 2 === 0 ? ['SCI', 'EI'] : ['CSCD'],
      doi: `10.1000/example.${seedNumber}.${index}`,
      cited: String(12 * (index + 1)),
    })),
    books: table(7, 10, (index) => ({
      title: `${words.discipline.major}导论 第 ${index + 1} 卷`,
      publisher: '科学出版社',
      isbn: '978-7-03-028888-2',
      published: `${year(index)}-09`,
      kind: 'MONO',
      role: 'CHIEF',
      rank: '1',
      wordsWan: '12.5',
    })),
    patents: table(8, 15, (index) => ({
      name: `一种${words.project}装置（${index + 1}）`,
      kind: 'INV',
      number: `ZL2020${10000000 + seedNumber * 100 + index}.${index % 10}`,
      country: '156',
      granted: `${year(index)}-03`,
      owner: employer,
      rank: '1',
      status: 'VALID',
      transferWan: '35.00',
    })),
    awards: table(9, 15, (index) => ({
      project: `${words.project}关键技术及应用（${index + 1}）`,
      award: '四川省科学技术进步奖',
      level: 'PROV',
      grade: '2',
      authority: '四川省人民政府',
      year: year(index),
      rank: '2',
      total: '10',
    })),
  }
}

/** The highest row first; further rows are earlier studies without a degree of their own. */
function educationRow(index: number, words: Words): Record<string, FieldValue> {
  const levels = [
    { start: '2005-09', end: '2010-06', education: '11', degree: '2' },
    { start: '2002-09', end: '2005-06', education: '14', degree: '3' },
    { start: '1998-09', end: '2002-06', education: '21', degree: '4' },
  ]
  const level = levels[index] ?? {
    start: `${1998 - index}-09`,
    end: `${1999 - index}-06`,
    education: '31',
    degree: '',
  }
  return { ...level, school: words.school, country: '156', major: words.discipline.major, mode: 'FT' }
}

/** The files that a form with these tables asks for. */
export function attachmentsFor(rows: Record<string, FormRow[]>): ExampleAttachment[] {
  const pdf = (kind: string, rowId: string | null, fileName: string): ExampleAttachment => ({
    kind,
    rowId,
    fileName,
    contentType: 'application/pdf',
  })
  const single = ['idCopy', 'eduProof', 'titleProof', 'postProof', 'benefitProof']
  return [
    { kind: 'photo', rowId: null, fileName: '证件照.jpg', contentType: 'image/jpeg' },
    ...formDefinition.attachments.flatMap((kind) => {
      if (!kind.perRow) return single.includes(kind.key) ? [pdf(kind.key, null, `${kind.label}.pdf`)] : []
      return (rows[kind.perRow] ?? []).map((row, index) => pdf(kind.key, row.id, `证明材料${index + 1}.pdf`))
    }),
  ]
}

/** A stable UUID (version 7 shape) for row `index` of table `position`. */
export function exampleRowId(seedNumber: number, position: number, index: number): string {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0').slice(-length)
  return `01990000-${hex(position, 4)}-7${hex(index, 3)}-8000-${hex(seedNumber, 12)}`
}
