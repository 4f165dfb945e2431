import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { countModules, countProvinceModules } from '@/modules/review/queries/count-modules'
import { findNeighbours, listApplications } from '@/modules/review/queries/list-applications'
import type { ListFilter } from '@/modules/review/queries/list-where'
import { loadDossier } from '@/modules/review/queries/load-dossier'
import { loadOwnRemarks, loadStatus } from '@/modules/review/queries/load-status'
import { listInput } from '@/modules/review/schema'
import { readDossier } from '@/modules/review/services/read-dossier'
import { approveApplication } from '@/modules/review/services/approve-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { createTestDatabase } from '../support/database'
import { act, type Candidate, candidateAt, createCandidate, dossierOf } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>
let ours: Candidate
let fromBelow: Candidate[]

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
  ours = await candidateAt(round, 'qingyang', { owner: 'qingyang', name: '周𠮷祥' })
  fromBelow = [
    await candidateAt(round, 'qingyang', { name: '欧阳雨桐' }),
    await candidateAt(round, 'qingyang', { name: '阿不都热依木·买买提', owner: 'sibling' }),
    await candidateAt(round, 'qingyang', { name: '张㛃', category: 'RESERVE' }),
  ]
})
afterAll(() => drop())

const list = (unit: UnitKey, filter: Partial<ListFilter> = {}) =>
  listApplications(round.as(unit), {
    ...listInput.parse({ batchCode: round.batchCode, module: 'others-review' }),
    ...filter,
  })
const namesOf = async (page: ReturnType<typeof list>) => (await page).rows.map(({ applicantName }) => applicantName)

describe('a module list', () => {
  test('holds exactly the unit’s applications of that module', async () => {
    expect(await namesOf(list('qingyang', { module: 'own-review' }))).toEqual(['周𠮷祥'])
    expect((await list('qingyang')).total).toBe(3)
    expect((await list('employer', { module: 'forwarded' })).rows.map(({ whereNow }) => whereNow)).toEqual([
      '青羊区人社局 审核中',
      '青羊区人社局 审核中',
    ])
    expect(await list('chengdu')).toMatchObject({ rows: [], total: 0 })
  })

  test('masks the ID number', async () => {
    for (const { idNumberMasked } of (await list('qingyang')).rows)
      expect(idNumberMasked).toMatch(/^510\*{11}[\dX]{4}$/)
  })

  test('sorts names as Chinese do, and pages without gaps', async () => {
    expect(await namesOf(list('qingyang', { sort: 'name' }))).toEqual(['阿不都热依木·买买提', '欧阳雨桐', '张㛃'])
    expect(await namesOf(list('qingyang', { sort: 'name', direction: 'desc', pageSize: 2 }))).toEqual([
      '张㛃',
      '欧阳雨桐',
    ])
    const second = await list('qingyang', { sort: 'name', direction: 'desc', pageSize: 2, page: 2 })
    expect(second).toMatchObject({ total: 3, page: 2, rows: [{ applicantName: '阿不都热依木·买买提' }] })
  })

  test('finds by part of the name or unit and by the whole ID number only', async () => {
    expect(await namesOf(list('qingyang', { search: '雨桐' }))).toEqual(['欧阳雨桐'])
    expect(await namesOf(list('qingyang', { search: '第三人民' }))).toEqual(['阿不都热依木·买买提'])
    const { idNumber } = fromBelow[2] as Candidate
    expect(await namesOf(list('qingyang', { search: idNumber.toLowerCase() }))).toEqual(['张㛃'])
    expect(await namesOf(list('qingyang', { search: idNumber.slice(0, 12) }))).toEqual([])
    expect(await namesOf(list('qingyang', { search: '%' }))).toEqual([])
  })

  test('filters by category and unit, and names the units that occur', async () => {
    expect(await namesOf(list('qingyang', { category: 'RESERVE' }))).toEqual(['张㛃'])
    const owningUnitId = round.actors.sibling.unit.id
    const page = await list('qingyang', { owningUnitId })
    expect(page.rows).toHaveLength(1)
    expect(page.owningUnits.map(({ name }) => name)).toEqual(['成都飞机设计研究所', '成都市第三人民医院'])
  })

  test('knows the neighbours of a row in the same order', async () => {
    const filter = { ...listInput.parse({ batchCode: round.batchCode, module: 'others-review', sort: 'name' }) }
    const [ouyang, abdu, zhang] = fromBelow as [Candidate, Candidate, Candidate]
    expect(await findNeighbours(round.as('qingyang'), { ...filter, applicationId: ouyang.applicationId })).toEqual({
      position: 2,
      total: 3,
      previousId: abdu.applicationId,
      nextId: zhang.applicationId,
    })
  })

  test('审核退回人员名单 keeps a person after he has come back', async () => {
    const candidate = await candidateAt(round, 'chengdu', { name: '何思远' })
    await act(round, returnApplication, round.as('chengdu'), candidate, {
      reason: '请核对',
      remarks: [],
      carriedRemarkIds: [],
      shortDeadlineConfirmed: false,
    })
    expect((await list('chengdu', { module: 'returned-list' })).rows).toMatchObject([
      { hasComeBack: false, returnCount: 1, whereNow: '青羊区人社局 上级退回' },
    ])
    expect((await list('qingyang', { module: 'returned-by-superior' })).rows[0]?.deadline).toBeInstanceOf(Date)
  })

  test('an unknown batch is not found', async () => {
    expect((await refusalOf(list('qingyang', { batchCode: '1999' }))).refusal.what).toBe('没有找到这个批次')
  })
})

test('the sidebar counts each module, and what came back is urgent', async () => {
  const counts = await countModules(round.as('qingyang'), { batchCode: round.batchCode })
  expect(counts.modules).toMatchObject({ 'own-review': 1, 'others-review': 3, 'returned-by-superior': 1 })
  expect(counts.urgent).toEqual(['returned-by-superior'])
})

test('provincial HR has its own lists', async () => {
  const candidate = await candidateAt(round, 'province', { owner: 'huaxi' })
  expect(await namesOf(list('province', { module: 'province-review' }))).toEqual([candidate.name])
  await act(round, approveApplication, round.as('province'), candidate, {})
  expect(await namesOf(list('province', { module: 'approved' }))).toEqual([candidate.name])
  const { modules } = await countProvinceModules(round.as('province'), { batchCode: round.batchCode })
  expect(modules).toEqual({ 'province-review': 0, approved: 1, 'rejected-list': 0, 'returned-list': 0 })
})

describe('a dossier', () => {
  const read = (unit: UnitKey, { applicationId }: Candidate, batchCode = round.batchCode) =>
    loadDossier(round.as(unit), { applicationId, batchCode })

  test('is found by owner, by whom it has reached, and by the province; not by siblings, other branches or units it has not reached', async () => {
    const [candidate] = fromBelow as [Candidate]
    for (const unit of ['employer', 'qingyang', 'province'] as const)
      expect((await read(unit, candidate)).applicantName).toBe('欧阳雨桐')
    for (const unit of ['sibling', 'chengdu', 'mianyang', 'mianyangEmployer', 'huaxi'] as const) {
      expect((await refusalOf(read(unit, candidate))).code).toBe('NOT_FOUND')
      if (unit !== 'huaxi')
        expect((await refusalOf(readDossier(round.as(unit), dossierOf(round, candidate)))).code).toBe('NOT_FOUND')
    }
  })

  test('is not found under another batch’s address, nor as a draft', async () => {
    const [candidate] = fromBelow as [Candidate]
    expect((await refusalOf(read('qingyang', candidate, '2024'))).code).toBe('NOT_FOUND')
    const draft = await createCandidate(round)
    expect((await refusalOf(read('employer', draft))).code).toBe('NOT_FOUND')
    expect((await refusalOf(readDossier(round.as('province'), dossierOf(round, draft)))).code).toBe('NOT_FOUND')
  })

  test('shows the form masked, the path, and the actions with the reason where one is refused', async () => {
    const [candidate] = fromBelow as [Candidate]
    const dossier = await read('qingyang', candidate)
    expect(JSON.stringify(dossier.form)).not.toContain(candidate.idNumber)
    expect(JSON.stringify(dossier.form)).not.toContain('13800138000')
    expect(dossier.path.map(({ name, mark }) => `${name} ${mark}`)).toEqual([
      '申报人 done',
      '成都飞机设计研究所 done',
      '青羊区人社局 now',
      '成都市人社局 waiting',
      '四川省人力资源和社会保障厅 waiting',
    ])
    expect(dossier.module).toBe('others-review')
    expect(dossier.actions.map(({ action, allowed }) => ({ action, allowed }))).toEqual([
      { action: 'approve', allowed: true },
      { action: 'reject', allowed: true },
      { action: 'return', allowed: true },
    ])
    expect(dossier.timeline.map(({ label }) => label)).toEqual(['提交', '审核通过', '上报'])
    expect(dossier.nextSentence).toBe('通过后转入“待上报”，由您再上报成都市人社局；退回则到成都飞机设计研究所修改。')
  })

  test('every explicit opening is in the view log', async () => {
    await readDossier(round.as('qingyang'), dossierOf(round, ours))
    const entries = await round.db.auditEntry.findMany({
      where: { action: 'application-opened', objectId: ours.applicationId },
    })
    expect(entries).toMatchObject([{ unitId: round.actors.qingyang.unit.id, personId: round.actors.qingyang.personId }])
  })
})

test('the applicant sees where it is, why it came back, and only his own remarks', async () => {
  const candidate = await candidateAt(round, 'qingyang')
  const remark = (text: string) => ({
    reason: '请核对职务',
    remarks: [{ target: 'FIELD' as const, section: 'basic', field: 'post', text }],
    carriedRemarkIds: [],
    shortDeadlineConfirmed: false,
  })
  await act(round, returnApplication, round.as('qingyang'), candidate, remark('给单位的意见'))
  expect(await loadOwnRemarks(candidate.as())).toEqual([])
  expect((await loadStatus(candidate.as())).timeline.at(-1)).toMatchObject({ label: '退回', reason: null })
  await act(round, returnApplication, round.as('employer'), candidate, remark('请更正职务'))
  expect(await loadOwnRemarks(candidate.as())).toMatchObject([
    { text: '请更正职务', fromUnitName: '成都飞机设计研究所', place: expect.stringContaining(' · ') },
  ])
  const status = await loadStatus(candidate.as())
  expect(status).toMatchObject({
    stateLabel: '已退回，请修改',
    reason: { text: '请核对职务', unitName: '成都飞机设计研究所' },
    openRemarks: 1,
  })
  expect(status.actions.find(({ action }) => action === 'submit')).toMatchObject({ allowed: false })
})
