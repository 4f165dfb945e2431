import { describe, expect, test } from '@jest/globals'
import { completeFormExample } from '../../../../prisma/seed/complete-form'
import { bindForm } from './bind-form'
import { checkForm, type AttachedFile } from './completeness'
import { present, type FieldValue, type Form } from './form-content'
import { formDefinition } from './form-definition/form-definition'
import type { CompletenessContext, Problem } from './problem'

const employer = '成都市第一工程研究院'
const context: CompletenessContext = {
  definition: formDefinition,
  cutoffDate: '2026-06-30',
  categories: ['LEADER', 'RESERVE'],
  tracks: ['GENERAL', 'GRASSROOTS', 'INDUSTRY'],
  canPrint: (codePoint) => codePoint !== 0x2a6d6,
}
const bound = {
  name: '欧阳雨桐',
  idType: 'RESIDENT_ID',
  idNumber: '510***********0011',
  sex: '2',
  birthDate: '1980-05-01',
  employer,
  mobile: null,
} as const

const pledged = { fields: { pledge: true, consent: true }, rows: [] }

function example() {
  const { form, attachments } = completeFormExample(1, { employer, rowsPerTable: 2 })
  return { form: { ...bindForm(form, bound, formDefinition), pledge: pledged } as Form, attachments }
}

function problemsAfter(change: (form: Form, files: AttachedFile[]) => AttachedFile[] | void): Problem[] {
  const { form, attachments } = example()
  const copy = structuredClone(form)
  const files = change(copy, attachments) ?? attachments
  return checkForm(copy, files, context)
}

const set = (section: string, key: string, value: FieldValue) => (form: Form) => {
  form[section]!.fields[key] = value
}
const cell = (section: string, row: number, key: string, value: FieldValue) => (form: Form) => {
  form[section]!.rows[row]!.values[key] = value
}

describe('a complete form', () => {
  test.each([1, 3, 10])('with %i rows in every table has no problem', (rowsPerTable) => {
    for (const seedNumber of [0, 1, 2, 3, 4]) {
      const { form, attachments } = completeFormExample(seedNumber, { employer, rowsPerTable })
      const complete = { ...bindForm(form, bound, formDefinition), pledge: pledged }
      expect(checkForm(complete, attachments, context)).toEqual([])
    }
  })

  test('an empty form names every required section', () => {
    const problems = checkForm(bindForm({}, bound, formDefinition), [], context)
    const sections = new Set(problems.map((problem) => problem.section))
    expect([...sections].sort()).toEqual(
      ['application', 'attachments', 'basic', 'education', 'pledge', 'projects', 'summary', 'work'].sort(),
    )
  })
})

describe('one thing wrong is found at its place, with what to do', () => {
  test.each<[string, (form: Form) => void, Partial<Problem>]>([
    [
      'a required text is blank',
      set('basic', 'graduateSchool', '  '),
      { field: 'graduateSchool', what: '请填写毕业院校' },
    ],
    ['a choice is not made', set('application', 'category', null), { field: 'category', what: '请选择申报类别' }],
    [
      'no answer to a yes/no',
      set('application', 'exception', null),
      { field: 'exception', what: '请选择是否破格推荐' },
    ],
    ['a code that is in no list', set('basic', 'ethnic', '99'), { field: 'ethnic', what: '请从列表中选择民族' }],
    [
      'one code point too many, 𠮷 counted as one',
      set('basic', 'major', '𠮷'.repeat(61)),
      { field: 'major', what: '所学专业最多 60 字，现有 61 字，请删减 1 字' },
    ],
    [
      'too short',
      set('summary', 'plan', '太短'),
      { field: 'plan', what: '管理期工作设想（目标）至少 100 字，现有 2 字，请补充' },
    ],
    ['a month that is none', set('basic', 'titleSince', '2021-13'), { field: 'titleSince' }],
    [
      'a month after the cutoff',
      set('basic', 'titleSince', '2026-07'),
      { field: 'titleSince', what: '取得（聘任）时间不能晚于本批次的截止年月 2026-06' },
    ],
    ['work before the age of 14', set('basic', 'workStart', '1994-04'), { field: 'workStart' }],
    ['a wrong e-mail', set('basic', 'email', 'a@b'), { field: 'email' }],
    ['an e-mail with Chinese', set('basic', 'email', '张三@example.com'), { field: 'email' }],
    ['a wrong mobile', set('basic', 'mobile', '12345678901'), { field: 'mobile' }],
    ['a wrong postcode', set('basic', 'zip', '61004'), { field: 'zip', what: '邮政编码应为 6 位数字' }],
    ['a party member without date', set('basic', 'political', '01'), { field: 'partyJoined' }],
    ['a former holder without round', set('application', 'priorHolder', true), { field: 'priorBatch' }],
    ['an exception without reason', set('application', 'exception', true), { field: 'exceptionReason' }],
    [
      'months in the wrong order',
      cell('projects', 0, 'end', '2019-12'),
      { field: 'end', what: '结束年月早于开始年月，请检查' },
    ],
    ['money with three decimals', cell('projects', 0, 'fundWan', '60.123'), { field: 'fundWan' }],
    ['money that is no number', cell('projects', 0, 'fundWan', '六十'), { field: 'fundWan' }],
    ['a rank of zero', cell('papers', 0, 'rank', '0'), { field: 'rank', what: '署名次序应在 1 到 99 之间' }],
    ['an ISBN with a wrong check digit', cell('books', 0, 'isbn', '978-7-03-028888-5'), { field: 'isbn' }],
    ['未收录 together with SCI', cell('papers', 0, 'index', ['SCI', 'NONE']), { field: 'index' }],
    ['rank beyond the total', cell('awards', 0, 'rank', '11'), { field: 'rank', what: '本人排名大于总人数，请检查' }],
    ['at present elsewhere', cell('work', 0, 'org', '别的单位'), { section: 'work', field: 'org' }],
    ['nothing at present', cell('work', 0, 'end', '2020-01'), { section: 'work', field: null }],
    ['at present twice', cell('work', 1, 'end', present), { section: 'work', field: null }],
    ['至今 where it may not stand', cell('projects', 0, 'end', present), { field: 'end' }],
    ['another highest education', set('basic', 'education', '21'), { section: 'education', field: null }],
    ['in the management period without its end', cell('honors', 0, 'inPeriod', 'Y'), { field: 'periodEnd' }],
    ['a category this round does not have', set('application', 'track', 'OTHER'), { field: 'track' }],
    ['a NUL', set('basic', 'post', '院\u0000长'), { field: 'post', what: expect.stringContaining('U+0000') as never }],
    ['a direction override', set('basic', 'post', '院\u202e长'), { field: 'post' }],
    ['a line break in a short text', set('basic', 'post', '院\n长'), { field: 'post' }],
    ['a character the paper can’t show', set('basic', 'post', '\u{2a6d6}'), { field: 'post' }],
    ['the pledge not ticked', (form) => void delete form['pledge'], { section: 'pledge', field: 'pledge' }],
  ])('%s', (_title, change, expected) => {
    expect(problemsAfter(change)[0]).toMatchObject(expected)
  })

  test('a table with too many rows', () => {
    const problems = problemsAfter((form) => {
      const rows = form['papers']!.rows
      while (rows.length < 11) rows.push({ ...rows[0]!, id: crypto.randomUUID() })
    })
    expect(problems[0]).toMatchObject({ section: 'papers', field: null })
  })

  test('a required file, the photo and the proof of a row are asked for where they belong', () => {
    const missing = (kind: string) =>
      problemsAfter((_form, files) => files.filter((file) => file.kind !== kind)).map(({ section, field }) => [
        section,
        field,
      ])
    expect(missing('photo')).toEqual([['basic', 'photo']])
    expect(missing('idCopy')).toEqual([['attachments', 'idCopy']])
    expect(missing('paperProof')).toEqual([
      ['papers', 'proof'],
      ['papers', 'proof'],
    ])
    expect(missing('benefitProof')).toEqual([['attachments', 'benefitProof']])
  })

  test('without any achievement the form says that one is needed', () => {
    const problems = problemsAfter((form) => {
      for (const key of ['projects', 'papers', 'books', 'patents', 'awards']) form[key] = { fields: {}, rows: [] }
      form['benefits'] = { fields: {}, rows: [] }
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]?.what).toContain('至少填写 1 项')
  })

  test('a special track asks for the benefits', () => {
    const problems = problemsAfter((form) => {
      form['application']!.fields['track'] = 'INDUSTRY'
      form['benefits'] = { fields: {}, rows: [] }
    })
    expect(problems).toEqual([
      { section: 'benefits', field: 'benefits', rowId: null, what: '请填写成果转化、推广应用及效益' },
    ])
  })
})
