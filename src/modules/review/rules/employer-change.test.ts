import { describe, expect, test } from '@jest/globals'
import { ApplicationState, BatchStatus } from '@/generated/prisma/enums'
import { heirOfDeadline, keptUnits, refusalsOfEmployerChange, type NewEmployer } from './employer-change'
import { hours, path, situation } from './example-situation'

const university: NewEmployer = { unitId: 'university', name: '芙蓉大学', depth: 2, isDeactivated: false }

describe('an applicant goes to another unit only while he has the form himself', () => {
  const allowed: ApplicationState[] = ['DRAFT', 'RETURNED_TO_APPLICANT']
  const held: ApplicationState[] = ['IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT']

  test.each(Object.values(ApplicationState))('%s', (state) => {
    const holderUnitId = held.includes(state) ? 'county' : null
    const refusals = refusalsOfEmployerChange(situation({}, { state, holderUnitId }), university)
    if (allowed.includes(state)) return expect(refusals).toEqual([])
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatchObject({
      what: '没有变更所属单位',
      kind: held.includes(state) ? 'conflict' : 'closed',
      why: expect.stringContaining(held.includes(state) ? '青羊区人社局' : '办结'),
    })
  })
})

const withHim = { state: 'DRAFT', holderUnitId: null } as const

test.each(Object.values(BatchStatus).filter((status) => status !== 'OPEN'))('not in a batch that is %s', (status) => {
  const facts = situation({}, withHim)
  const refusals = refusalsOfEmployerChange({ ...facts, batch: { ...facts.batch, status } }, university)
  expect(refusals.map(({ kind }) => kind)).toEqual(['closed'])
})

test('not while one of the two asks to end the application', () => {
  const termination = { requestedBy: 'OWNER', executeAfter: hours(20) } as const
  const [refusal] = refusalsOfEmployerChange(situation({ termination }, withHim), university)
  expect(refusal?.why).toContain('终止')
})

test.each([
  ['the owner he has', { unitId: 'employer' }, '现在的所属单位'],
  ['the province', { depth: 0 }, '人社厅'],
  ['a deactivated unit', { isDeactivated: true }, '注销'],
] as const)('not to %s', (_to, change, why) => {
  const [refusal] = refusalsOfEmployerChange(situation({}, withHim), { ...university, ...change })
  expect(refusal?.why).toContain(why)
})

describe('the correction deadline', () => {
  const first = { unitId: 'mianyang', name: '绵阳市人社局', depth: 1 }
  const province = { unitId: 'province', name: '人社厅', depth: 0 }
  const elsewhere = [{ unitId: 'hospital', name: '中心医院', depth: 2 }, first, province]
  const sibling = [{ unitId: 'sibling', name: '第三医院', depth: 3 }, ...path.slice(1)]

  test.each([
    ['a returner on both paths keeps it', 'county', sibling, 'county'],
    ['the province keeps it', 'province', elsewhere, 'province'],
    ['the former owner’s goes to the new owner', 'employer', elsewhere, 'hospital'],
    ['the former first level’s goes to the new one', 'first', elsewhere, 'mianyang'],
    ['of a level that the new path lacks, to the new owner', 'county', [first, province], 'mianyang'],
  ])('%s', (_what, returner, newPath, heir) => {
    expect(heirOfDeadline(returner, path, newPath)).toBe(heir)
  })
})

describe('steps that stay', () => {
  test('those of the units above on both paths', () => {
    const sibling = { unitId: 'sibling', name: '第三医院', depth: 3 }
    expect(keptUnits(path, [sibling, ...path.slice(1)])).toEqual(['county', 'first', 'province'])
  })

  test('a unit that becomes the owner begins anew; a former owner that stands above now stays', () => {
    expect(keptUnits(path, path.slice(1))).toEqual(['first', 'province'])
    const below = { unitId: 'below', name: '附属医院', depth: 4 }
    expect(keptUnits(path, [below, ...path])).toEqual(['employer', 'county', 'first', 'province'])
  })
})
