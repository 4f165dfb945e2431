import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { approveApplication } from '@/modules/review/services/approve-application'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { readDossier } from '@/modules/review/services/read-dossier'
import { recallApplication } from '@/modules/review/services/recall-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, candidateReadyAt, dossierOf, freshRequest, placeOf } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, type Round } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const eventsOf = (applicationId: string) => round.db.applicationEvent.count({ where: { applicationId } })

test('a double click: two equal requests at once do it once and answer the same', async () => {
  const candidate = await candidateReadyAt(round, 'employer')
  const request = { ...(await freshRequest(round, candidate)), opinionReconfirmed: false }
  const before = await eventsOf(candidate.applicationId)
  const answers = await Promise.all([
    forwardApplication(round.as('employer'), request),
    forwardApplication(round.as('employer'), request),
  ])
  expect(answers[0]).toEqual(answers[1])
  expect(await eventsOf(candidate.applicationId)).toBe(before + 1)
})

test('a lost reply: the repeated request answers as the first did, even after others went on', async () => {
  const candidate = await candidateReadyAt(round, 'employer')
  const request = { ...(await freshRequest(round, candidate)), opinionReconfirmed: false }
  const first = await forwardApplication(round.as('employer'), request)
  await readDossier(round.as('qingyang'), dossierOf(round, candidate))
  const again = await forwardApplication(round.as('employer', later(1)), request)
  expect(again).toEqual(first)
})

test('the same key for another request is refused', async () => {
  const candidate = await candidateReadyAt(round, 'employer')
  const request = { ...(await freshRequest(round, candidate)), opinionReconfirmed: false }
  await forwardApplication(round.as('employer'), request)
  const other = forwardApplication(round.as('employer'), { ...request, opinionReconfirmed: true })
  expect((await refusalOf(other)).code).toBe('KEY_REUSED')
})

test('two tabs: the second acts on what it no longer sees, nothing changes, and it is told who did what', async () => {
  const candidate = await candidateAt(round, 'employer')
  const inTabs = [await freshRequest(round, candidate), await freshRequest(round, candidate)] as const
  await rejectApplication(round.as('employer'), { ...inTabs[0], reason: '材料不实', typedName: candidate.name })
  const second = await refusalOf(approveApplication(round.as('employer'), inTabs[1]))
  expect(second.code).toBe('CHANGED_MEANWHILE')
  expect(second.refusal.why).toBe('成都飞机设计研究所的成都经办人已于 11-20 10:00 审核不通过。')
  expect(await placeOf(round, candidate)).toMatchObject({ state: 'REJECTED' })
})

test('two operators decide at once: exactly one wins, the other is told who', async () => {
  const candidate = await candidateAt(round, 'qingyang')
  const [one, other] = [await freshRequest(round, candidate), await freshRequest(round, candidate)]
  const decisions = [
    approveApplication(round.as('qingyang'), one),
    rejectApplication(round.as('qingyang'), { ...other, reason: '材料不实', typedName: candidate.name }),
  ]
  const results = await Promise.allSettled(decisions)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const loser = decisions[results.findIndex(({ status }) => status === 'rejected')]
  expect((await refusalOf(Promise.resolve(loser))).code).toBe('CHANGED_MEANWHILE')
})

test('recall against open: whoever comes first wins, never both', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const candidate = await candidateReadyAt(round, 'employer')
      await act(round, forwardApplication, round.as('employer'), candidate, { opinionReconfirmed: false })
      const request = await freshRequest(round, candidate)
      const [recalled, opened] = await Promise.all([
        recallApplication(round.as('employer'), request).then(
          () => true,
          () => false,
        ),
        readDossier(round.as('qingyang'), dossierOf(round, candidate)).then(({ module }) => module === 'others-review'),
      ])
      const { state } = await placeOf(round, candidate)
      return { recalled, opened, state }
    }),
  )
  for (const { recalled, opened, state } of outcomes) {
    expect(recalled).toBe(!opened)
    expect(state).toBe(recalled ? 'READY_TO_FORWARD' : 'IN_REVIEW')
  }
})

test('after the superior has opened it a recall is refused, saying who opened it when', async () => {
  const candidate = await candidateAt(round, 'qingyang')
  await readDossier(round.as('qingyang', later(1)), dossierOf(round, candidate))
  const { refusal } = await refusalOf(act(round, recallApplication, round.as('employer', later(2)), candidate, {}))
  expect(refusal).toMatchObject({ what: '已不能撤回', why: '青羊区人社局的青羊经办人已于 11-20 11:00 打开审核。' })
})
