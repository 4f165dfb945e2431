import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadSubordinate } from '@/modules/unit/queries/load-subordinate'
import { countPendingNames } from '@/modules/unit/queries/name-corrections'
import { loadOwnUnit } from '@/modules/unit/queries/own-unit'
import { editUnitInput } from '@/modules/unit/schema'
import { requestNameInput } from '@/modules/unit/name-schema'
import { acceptNameCorrection } from '@/modules/unit/services/accept-name-correction'
import { confirmUnitName } from '@/modules/unit/services/confirm-unit-name'
import { declineNameCorrection } from '@/modules/unit/services/decline-name-correction'
import { editUnit } from '@/modules/unit/services/edit-unit'
import { requestNameCorrection } from '@/modules/unit/services/request-name-correction'
import { withdrawNameCorrection } from '@/modules/unit/services/withdraw-name-correction'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createCandidate, submit } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, type Round, type UnitKey } from '../support/factories/round'
import { freshUnit } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const stored = (key: UnitKey) => db.unit.findUniqueOrThrow({ where: { id: round.actors[key].unit.id } })
const seenOf = async (key: UnitKey) => {
  const { name, governmentName } = await stored(key)
  return { name, governmentName }
}
const request = async (key: UnitKey, requestedName: string, more: object = {}) =>
  requestNameCorrection(
    round.as(key),
    requestNameInput.parse({ ...(await seenOf(key)), requestedName, reason: '与公章不一致', ...more }),
  )
const answerTo = async (key: UnitKey, { correctionId }: { correctionId: string }) => {
  const { id: unitId, version } = await stored(key)
  return { correctionId, unitId, version }
}
const outcomeOf = async (key: UnitKey) => (await loadOwnUnit(round.as(key))).corrections[0]

describe('核实单位名称', () => {
  test('is said once, of the name that was seen, and asked again after a rename', async () => {
    const seen = await seenOf('sibling')
    await confirmUnitName(round.as('sibling'), seen)
    await confirmUnitName(round.as('sibling', later(1)), seen)
    expect((await stored('sibling')).nameConfirmedAt).toEqual(later(0))
    const { id: unitId, version } = await stored('sibling')
    const form = editUnitInput.parse({ ...freshUnit({ name: '成都市第三医院' }), unitId, version })
    await editUnit(round.as('qingyang'), form)
    expect((await stored('sibling')).nameConfirmedAt).toBeNull()
    const { code, refusal } = await refusalOf(confirmUnitName(round.as('sibling'), seen))
    expect([code, refusal.why]).toEqual(['NAME_CHANGED_MEANWHILE', '上级单位已将名称改为“成都市第三医院”。'])
  })

  test('waits while the unit itself asks for another name', async () => {
    const asked = await request('mianyangEmployer', '绵阳市中心人民医院')
    const refused = await refusalOf(confirmUnitName(round.as('mianyangEmployer'), await seenOf('mianyangEmployer')))
    expect(refused.code).toBe('CORRECTION_PENDING')
    await withdrawNameCorrection(round.as('mianyangEmployer'), asked)
  })
})

describe('a request for another name', () => {
  test('is one at a time; the same one sent twice is one; the present name is no other one', async () => {
    const [first, again] = [await request('sibling', '成都三医院'), await request('sibling', '成都三医院')]
    expect(again).toEqual(first)
    expect((await refusalOf(request('sibling', '别的名称'))).code).toBe('CORRECTION_PENDING')
    expect(await countPendingNames(round.as('qingyang'))).toBe(1)
    await withdrawNameCorrection(round.as('sibling'), first)
    await withdrawNameCorrection(round.as('sibling'), first)
    expect((await refusalOf(request('sibling', (await stored('sibling')).name))).code).toBe('SAME_NAME')
  })

  test('two at the same moment from two tabs: one is kept', async () => {
    const results = await Promise.allSettled([request('huaxi', '华西大学'), request('huaxi', '西南大学')])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const pending = await db.unitNameCorrection.findMany({ where: { unitId: round.actors.huaxi.unit.id } })
    expect(pending).toHaveLength(1)
    await withdrawNameCorrection(round.as('huaxi'), { correctionId: pending[0]?.id ?? '' })
  })

  test('of a prefecture names the government too', async () => {
    const missing = await refusalOf(request('mianyang', '绵阳市人力资源和社会保障局'))
    expect(missing.code).toBe('GOVERNMENT_NAME_MISSING')
    const asked = await request('mianyang', '绵阳市人社局', { requestedGovernmentName: '绵阳市人民政府' })
    await acceptNameCorrection(round.as('province'), await answerTo('mianyang', asked))
    expect(await seenOf('mianyang')).toEqual({ name: '绵阳市人社局', governmentName: '绵阳市人民政府' })
  })

  test('takes no scan of somebody else', async () => {
    const fileId = '01a20ab4-0000-7000-8000-000000000000'
    expect((await refusalOf(request('huaxi', '华西大学', { fileId }))).code).toBe('SUPPORTING_FILE_NOT_FOUND')
  })

  test('accepted: renamed and confirmed, in lists of what is not final too; the snapshot keeps the old name', async () => {
    const candidate = await createCandidate(round)
    await submit(round, candidate)
    const { name: oldName } = await seenOf('employer')
    const asked = await request('employer', '成都飞机设计研究院')
    const seen = await answerTo('employer', asked)
    const done = await acceptNameCorrection(round.as('qingyang', later(2)), seen)
    expect(await acceptNameCorrection(round.as('qingyang', later(3)), seen)).toEqual(done)
    expect(await stored('employer')).toMatchObject({ name: '成都飞机设计研究院', nameConfirmedAt: later(2) })
    const steps = await db.applicationStep.findMany({ where: { applicationId: candidate.applicationId } })
    expect(new Set(steps.map(({ owningUnitName }) => owningUnitName))).toEqual(new Set(['成都飞机设计研究院']))
    const snapshot = await db.submission.findFirstOrThrow({ where: { applicationId: candidate.applicationId } })
    expect(snapshot.owningUnitName).toBe(oldName)
    const { history } = await loadSubordinate(round.as('qingyang'), seen.unitId)
    expect(history[0]).toMatchObject({ what: '同意更正单位名称', byUnitName: '青羊区人社局' })
    expect(history[0]?.detail).toBe(`单位名称：${oldName} → 成都飞机设计研究院`)
  })

  test('accepted over a version that is no more: refused, saying who changed what, and nothing is renamed', async () => {
    const asked = await request('employer', '成都飞机研究院')
    const seen = await answerTo('employer', asked)
    const { name } = await stored('employer')
    const form = editUnitInput.parse({ ...freshUnit({ name }), unitId: seen.unitId, version: seen.version })
    await editUnit(round.as('qingyang', later(4)), form)
    const { code, refusal } = await refusalOf(acceptNameCorrection(round.as('qingyang'), seen))
    expect([code, refusal.why]).toEqual(['CHANGED_MEANWHILE', expect.stringContaining('修改单位')])
    expect(await stored('employer')).toMatchObject({ name })
    expect(await outcomeOf('employer')).toMatchObject({ state: 'PENDING' })
    await withdrawNameCorrection(round.as('employer'), asked)
  })

  test('accepted and taken back at the same moment: one of both, and the other is told', async () => {
    const asked = await request('employer', '成都航空研究院')
    const seen = await answerTo('employer', asked)
    const results = await Promise.allSettled([
      acceptNameCorrection(round.as('qingyang'), seen),
      withdrawNameCorrection(round.as('employer'), asked),
    ])
    const refused = results.find((result) => result.status === 'rejected')
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(refused?.reason).toMatchObject({ code: 'CORRECTION_DECIDED' })
    const isAccepted = (await outcomeOf('employer'))?.state === 'ACCEPTED'
    expect((await stored('employer')).name === '成都航空研究院').toBe(isAccepted)
  })

  test('declined: the unit reads why; of another superior’s unit it is not found', async () => {
    const asked = await request('employer', '简称')
    const { unitId } = await answerTo('employer', asked)
    const answer = { ...asked, unitId, reason: '与法人证书不一致' }
    for (const key of ['chengdu', 'mianyang', 'province'] as const) {
      expect((await refusalOf(declineNameCorrection(round.as(key), answer))).code).toBe('UNIT_NOT_FOUND')
    }
    await declineNameCorrection(round.as('qingyang'), answer)
    expect(await outcomeOf('employer')).toMatchObject({ state: 'DECLINED', decisionReason: '与法人证书不一致' })
    const { code, refusal } = await refusalOf(withdrawNameCorrection(round.as('employer'), asked))
    expect([code, refusal.why]).toEqual(['CORRECTION_DECIDED', expect.stringContaining('上级单位不同意')])
  })

  test.each([
    ['the name that was asked for', '成都飞机研究总院', '成都飞机研究总院', { state: 'ACCEPTED' }],
    [
      'another name',
      '成都飞机研究学院',
      '成都飞机研究中心',
      { state: 'DECLINED', decisionReason: '上级单位已直接改为“成都飞机研究中心”' },
    ],
  ])('is answered by an edit to %s', async (_what, askedFor, name, outcome) => {
    await request('employer', askedFor)
    const { id: unitId, version } = await stored('employer')
    await editUnit(round.as('qingyang'), editUnitInput.parse({ ...freshUnit({ name }), unitId, version }))
    expect(await outcomeOf('employer')).toMatchObject(outcome)
    expect((await stored('employer')).nameConfirmedAt === null).toBe(outcome.state === 'DECLINED')
  })

  test('asked for by who has handed the account over meanwhile: he is told to log in', async () => {
    const { operatorId } = round.actors.huaxi
    await db.operator.update({ where: { id: operatorId }, data: { endedAt: later(0) } })
    expect((await refusalOf(request('huaxi', '华西大学'))).code).toBe('NOT_LOGGED_IN')
    await db.operator.update({ where: { id: operatorId }, data: { endedAt: null } })
  })
})
