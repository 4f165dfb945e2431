import { describe, expect, test } from '@jest/globals'
import { formDefinition, sectionOf } from './form-definition/form-definition'
import { describeSection } from './form-view'

const section = (key: string) => sectionOf(formDefinition, key)!
const value = (view: ReturnType<typeof describeSection>, key: string) =>
  view.fields.find((field) => field.key === key)?.value

describe('a section as it is shown and printed', () => {
  const basic = {
    fields: {
      ethnic: '07',
      idNumber: '510105198005010011',
      mobile: '13800138000',
      discipline2: '人工智能',
      political: '13',
    },
    rows: [],
  }

  test('codes become labels, free text stays', () => {
    const view = describeSection(section('basic'), basic)
    expect([value(view, 'ethnic'), value(view, 'discipline2')]).toEqual(['彝族', '人工智能'])
  })

  test('ID number and mobile are masked unless told otherwise', () => {
    const masked = describeSection(section('basic'), basic)
    expect([value(masked, 'idNumber'), value(masked, 'mobile')]).toEqual(['510***********0011', '138****8000'])
    const whole = describeSection(section('basic'), basic, { reveal: true })
    expect(value(whole, 'idNumber')).toBe('510105198005010011')
  })

  test('a field whose condition does not hold is left out', () => {
    expect(value(describeSection(section('basic'), basic), 'partyJoined')).toBeUndefined()
    const member = { ...basic, fields: { ...basic.fields, political: '01' } }
    expect(value(describeSection(section('basic'), member), 'partyJoined')).toBe('')
  })

  test('rows stand by month where the table says so, with 至今 and the names of their proofs', () => {
    const content = {
      fields: {},
      rows: [
        { id: 'later', values: { start: '2012-01', end: 'PRESENT', org: '甲' } },
        { id: 'earlier', values: { start: '2008-01', end: '2011-12', org: '乙' } },
      ],
    }
    const work = describeSection(section('work'), content).table
    expect(work?.rows.map((row) => [row.id, row.cells[1]])).toEqual([
      ['earlier', '2011-12'],
      ['later', '至今'],
    ])
    const papers = describeSection(
      section('papers'),
      { fields: {}, rows: [{ id: 'row', values: { title: '题目', index: ['SCI', 'EI'] } }] },
      { attachments: [{ kind: 'paperProof', rowId: 'row', fileName: '首页.pdf' }] },
    ).table
    expect(papers?.rows[0]?.cells.slice(-4)).toEqual(['SCI、EI', '', '', '首页.pdf'])
  })

  test('a section never touched is shown empty', () => {
    expect(describeSection(section('papers'), undefined).table?.rows).toEqual([])
    expect(value(describeSection(section('summary'), undefined), 'plan')).toBe('')
  })
})
