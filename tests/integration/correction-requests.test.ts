import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listCorrections } from '@/modules/applicant/queries/list-corrections'
import { loadCorrection } from '@/modules/applicant/queries/load-correction'
import { ownCorrections } from '@/modules/applicant/queries/own-corrections'
import { correctionListInput } from '@/modules/applicant/schema'
import { declineCorrection } from '@/modules/applicant/services/decline-correction'
import { requestCorrection } from '@/modules/applicant/services/request-correction'
import { showCorrectionNumbers } from '@/modules/applicant/services/show-correction-numbers'
import { withdrawCorrection } from '@/modules/applicant/services/withdraw-correction'
import { deliverOutbox } from '@/modules/review/services/deliver-outbox'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { decryptField } from '@/server/field-encryption'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, createCandidate, type Candidate } from '../support/factories/applications'
import { askForCorrection, freshDocument, sendScan } from '../support/factories/corrections'
import { refusalOf } from '../support/factories/refusals'
import { createRound, roundNow, type Round, type UnitKey } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const requestOf = (id: string) => db.applicantCorrection.findUniqueOrThrow({ where: { id } })
const accountOf = ({ actor }: Candidate) =>
  db.applicant.findUniqueOrThrow({ where: { id: actor.applicantId }, include: { person: true } })
const atEmployer = (name: string) => candidateAt(round, 'employer', { name })

describe('asking', () => {
  test('the owner asks with reason and scan; nothing changes until it is decided', async () => {
    const candidate = await atEmployer('安思雨')
    const before = await accountOf(candidate)
    const document = freshDocument()
    const id = await askForCorrection(round, candidate, { name: '安思羽', document })
    const request = await requestOf(id)
    expect(request).toMatchObject({ state: 'PENDING', currentName: '安思雨', name: '安思羽', requestedAt: roundNow })
    expect([request.currentIdNumberCipher, request.idNumberCipher].map(decryptField)).toEqual([
      candidate.idNumber,
      document.idNumber,
    ])
    expect(await accountOf(candidate)).toEqual(before)
    const [own] = await ownCorrections(round.as('employer'), { applicantId: candidate.actor.applicantId })
    expect(own).toMatchObject({
      correctionId: id,
      state: 'PENDING',
      before: { name: '安思雨' },
      after: { name: '安思羽' },
    })
    expect(JSON.stringify(own)).not.toContain(document.idNumber)
  })

  test('one at a time; the very same once more is the same one', async () => {
    const candidate = await atEmployer('柏安')
    const ctx = round.as('employer')
    const input = { applicantId: candidate.actor.applicantId, name: '柏岸', reason: '笔误', fileId: '' }
    const fileId = await sendScan(round, 'employer')
    const first = await requestCorrection(ctx, { ...input, fileId })
    expect(await requestCorrection(ctx, { ...input, fileId })).toEqual(first)
    const other = { ...input, name: '柏案', fileId: await sendScan(round, 'employer') }
    expect(await refusalOf(requestCorrection(ctx, other))).toMatchObject({ code: 'CORRECTION_PENDING' })
    const [one, two] = await Promise.allSettled([1, 2].map(() => withdrawCorrection(ctx, first)))
    expect([one?.status, two?.status]).toEqual(['fulfilled', 'fulfilled'])
    expect((await requestOf(first.correctionId)).state).toBe('WITHDRAWN')
    await requestCorrection(ctx, other)
  })

  test('two operators’ requests at the same moment leave one', async () => {
    const candidate = await atEmployer('常乐')
    const ask = (name: string) => askForCorrection(round, candidate, { name })
    const outcomes = await Promise.allSettled([ask('常月'), ask('常越')])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('before the first submission the owner corrects himself; what has ended is not corrected', async () => {
    const fresh = await createCandidate(round, { name: '单平' })
    expect(await refusalOf(askForCorrection(round, fresh, { name: '单萍' }))).toMatchObject({
      code: 'BARRED',
      refusal: { next: expect.stringContaining('更正') },
    })
    const rejected = await atEmployer('邓州')
    await act(round, rejectApplication, round.as('employer'), rejected, { reason: '不实', typedName: '邓州' })
    const late = await refusalOf(askForCorrection(round, rejected, { name: '邓洲' }))
    expect(late).toMatchObject({ code: 'BARRED', refusal: { what: expect.stringContaining('办结') } })
  })

  test.each(['CLOSED', 'ARCHIVED'] as const)('in a batch that is %s nothing is asked for', async (status) => {
    const candidate = await atEmployer('樊城')
    await db.batch.update({ where: { id: round.batchId }, data: { status } })
    const refused = await refusalOf(askForCorrection(round, candidate, { name: '樊诚' })).finally(() =>
      db.batch.update({ where: { id: round.batchId }, data: { status: 'OPEN' } }),
    )
    expect(refused.code).toBe('BARRED')
  })

  test('a number that another unit has is refused without a word of whose; one’s own scan and nobody else’s', async () => {
    const candidate = await atEmployer('甘棠')
    const elsewhere = await candidateAt(round, 'mianyangEmployer', { owner: 'mianyangEmployer' })
    const document = { idType: 'RESIDENT_ID' as const, idNumber: elsewhere.idNumber }
    const refused = await refusalOf(askForCorrection(round, candidate, { document }))
    expect(refused.code).toBe('BOUND_ELSEWHERE')
    expect(JSON.stringify(refused)).not.toContain('绵阳')
    const input = { applicantId: candidate.actor.applicantId, name: '甘塘', reason: '笔误' }
    const fileId = await sendScan(round, 'sibling')
    expect(await refusalOf(requestCorrection(round.as('employer'), { ...input, fileId }))).toMatchObject({
      code: 'SUPPORTING_FILE_NOT_FOUND',
    })
    expect(await refusalOf(askForCorrection(round, candidate, {}))).toMatchObject({ code: 'NOTHING_TO_CORRECT' })
  })

  test.each<UnitKey>(['sibling', 'qingyang', 'mianyang'])('%s finds neither account nor request', async (unit) => {
    const candidate = await atEmployer('海宁')
    const correctionId = await askForCorrection(round, candidate, { name: '海凝' })
    const { applicantId } = candidate.actor
    const input = { applicantId, name: '海泞', reason: '笔误', fileId: await sendScan(round, unit) }
    const ctx = round.as(unit)
    expect((await refusalOf(requestCorrection(ctx, input))).code).toBe('NOT_FOUND')
    expect((await refusalOf(ownCorrections(ctx, { applicantId }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(withdrawCorrection(ctx, { correctionId }))).code).toBe('CORRECTION_NOT_FOUND')
  })
})

describe('declining', () => {
  test('with the reason, which the owner reads; he may ask again', async () => {
    const candidate = await atEmployer('沙洲')
    const correctionId = await askForCorrection(round, candidate, { name: '沙州' })
    const input = { correctionId, reason: '扫描件不清楚' }
    await declineCorrection(round.as('province'), input)
    await declineCorrection(round.as('province'), input)
    const [own] = await ownCorrections(round.as('employer'), { applicantId: candidate.actor.applicantId })
    expect(own).toMatchObject({ state: 'DECLINED', decisionReason: '扫描件不清楚' })
    while ((await deliverOutbox({ db, now: roundNow })) > 0);
    const told = await db.notification.findMany({ where: { kind: 'CORRECTION_DECLINED' } })
    expect(told).toMatchObject([{ unitId: round.actors.employer.unit.id, applicantId: null }])
    expect((await accountOf(candidate)).person.name).toBe('沙洲')
    await askForCorrection(round, candidate, { name: '沙州' })
  })
})

describe('the province', () => {
  test('lists what waits with counts, finds by name and whole number, shows numbers on request', async () => {
    const candidate = await atEmployer('唐古拉')
    const document = freshDocument()
    const correctionId = await askForCorrection(round, candidate, { document })
    const ctx = round.as('province')
    const listOf = (input: object) => listCorrections(ctx, correctionListInput.parse({ batchCode: '2026', ...input }))
    const all = await listOf({ pageSize: 100 })
    expect(all.counts.PENDING).toBe(all.rows.filter(({ state }) => state === 'PENDING').length)
    for (const search of ['唐古拉', document.idNumber, candidate.idNumber]) {
      const { rows } = await listOf({ search, state: 'PENDING' })
      expect(rows).toMatchObject([{ correctionId, isOtherDocument: true }])
    }
    expect(JSON.stringify(all)).not.toContain(document.idNumber)
    expect(await showCorrectionNumbers(ctx, { correctionId })).toEqual({
      before: candidate.idNumber,
      after: document.idNumber,
    })
    const shown = await db.auditEntry.findFirst({ where: { action: 'numbers-shown', objectId: correctionId } })
    expect(shown?.personId).toBe(ctx.actor.personId)
    expect((await refusalOf(loadCorrection(ctx, { correctionId, batchCode: '2025' }))).code).toBe(
      'CORRECTION_NOT_FOUND',
    )
  })
})
