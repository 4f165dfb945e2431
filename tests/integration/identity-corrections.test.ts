import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadCorrection } from '@/modules/applicant/queries/load-correction'
import { createApplicant } from '@/modules/applicant/services/create-applicant'
import { declineCorrection } from '@/modules/applicant/services/decline-correction'
import { withdrawCorrection } from '@/modules/applicant/services/withdraw-correction'
import { submittedForm } from '@/modules/application/queries'
import { fieldText } from '@/modules/application/rules/form-content'
import { listApplications } from '@/modules/review/queries/list-applications'
import { loadDossier } from '@/modules/review/queries/load-dossier'
import { listInput } from '@/modules/review/schema'
import { acceptCorrection } from '@/modules/review/services/accept-correction'
import { deliverOutbox } from '@/modules/review/services/deliver-outbox'
import { reinstateApplication } from '@/modules/review/services/reinstate-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { withdrawSubmission } from '@/modules/review/services/withdraw-submission'
import { decryptField } from '@/server/field-encryption'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, submit, type Candidate } from '../support/factories/applications'
import { accept, askForCorrection, freshDocument } from '../support/factories/corrections'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, later, roundNow, type Round } from '../support/factories/round'

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
const listed = async ({ applicationId }: Candidate) => {
  const steps = await db.applicationStep.findMany({ where: { applicationId } })
  return [...new Set(steps.map(({ applicantName, idNumberHash }) => `${applicantName} ${idNumberHash}`))]
}
const atEmployer = (name: string) => candidateAt(round, 'employer', { name })

/** As whom he acts once his account stands on another person. */
async function asHimself(candidate: Candidate): Promise<Candidate> {
  const { person } = await accountOf(candidate)
  const actor = { ...candidate.actor, personId: person.id, personName: person.name }
  return { ...candidate, name: person.name, actor, as: (now = roundNow) => contextOf(db, actor, now) }
}

describe('accepting', () => {
  test('another number: account, lists and the next submission follow, the old submission stays, sessions end', async () => {
    const candidate = await atEmployer('季风')
    const { applicantId } = candidate.actor
    await startSession(candidate)
    const document = freshDocument()
    const id = await askForCorrection(round, candidate, { name: '季枫', document })
    const answer = await accept(round, id, later(1))
    expect(answer).toMatchObject({ state: 'IN_REVIEW', message: '已更正申报人信息' })
    const account = await accountOf(candidate)
    expect([account.person.name, decryptField(account.person.idNumberCipher)]).toEqual(['季枫', document.idNumber])
    expect(await db.session.count({ where: { applicantId, endedAt: null } })).toBe(0)
    expect(await listed(candidate)).toEqual([`季枫 ${account.person.idNumberHash}`])

    const { applicationId } = candidate
    const dossier = await loadDossier(round.as('employer'), { applicationId, batchCode: '2026' })
    expect(dossier).toMatchObject({ applicantName: '季枫', isIdentityCorrected: true })
    await act(round, returnApplication, round.as('employer', later(1)), candidate, sendBack)
    const himself = await asHimself(candidate)
    await submit(round, himself, later(2))
    const [first, second] = await Promise.all([1, 2].map((number) => submittedForm(db, applicationId, number)))
    expect([first?.applicantName, second?.applicantName]).toEqual(['季风', '季枫'])
    const numbers = [first, second].map((one) => one && fieldText(one.form, 'basic', 'idNumber'))
    expect(numbers).toEqual([candidate.idNumber, document.idNumber])
    const after = await loadDossier(round.as('employer'), { applicationId, batchCode: '2026' })
    expect(after).toMatchObject({ applicantName: '季枫', isIdentityCorrected: false })
  })

  test('the list finds him by the new name and number, and no more by the old ones', async () => {
    const candidate = await atEmployer('江离')
    const document = freshDocument()
    await accept(round, await askForCorrection(round, candidate, { name: '江蓠', document }))
    const found = async (search: string) => {
      const input = listInput.parse({ batchCode: '2026', module: 'own-review', search })
      return (await listApplications(round.as('employer'), input)).rows.map(({ applicationId }) => applicationId)
    }
    expect(await found('江蓠')).toEqual([candidate.applicationId])
    expect(await found(document.idNumber)).toEqual([candidate.applicationId])
    expect([await found('江离'), await found(candidate.idNumber)]).toEqual([[], []])
  })

  test('only the name: the same person everywhere, and nobody is logged out', async () => {
    const candidate = await atEmployer('康定')
    await startSession(candidate)
    const { personId, applicantId } = candidate.actor
    // He acts for another unit too: the province may rename him all the same.
    const data = { kind: 'EMPLOYER', depth: 2, name: '康定县医院', parentId: round.actors.mianyang.unit.id } as const
    const unit = await db.unit.create({ data })
    await db.operator.create({ data: { unitId: unit.id, personId } })
    await accept(round, await askForCorrection(round, candidate, { name: '康锭' }))
    expect((await accountOf(candidate)).person).toMatchObject({ id: personId, name: '康锭' })
    expect(await db.session.count({ where: { applicantId, endedAt: null } })).toBe(1)
  })

  test('the event is in the chain with ids only, and both are told', async () => {
    const candidate = await atEmployer('兰溪')
    const document = freshDocument()
    const id = await askForCorrection(round, candidate, { name: '兰夕', document })
    const { eventId } = await accept(round, id)
    const event = await db.applicationEvent.findUniqueOrThrow({ where: { id: eventId } })
    const { person } = await accountOf(candidate)
    expect(event).toMatchObject({
      type: 'IDENTITY_CORRECTED',
      fromState: 'IN_REVIEW',
      toState: 'IN_REVIEW',
      details: { correctionId: id, fromPersonId: candidate.actor.personId, toPersonId: person.id },
    })
    expect(JSON.stringify(event)).not.toMatch(new RegExp(`兰|${document.idNumber}|${candidate.idNumber}`))
    while ((await deliverOutbox({ db, now: roundNow })) > 0);
    const notices = await db.notification.findMany({
      where: { applicationId: candidate.applicationId, kind: event.type },
    })
    expect(notices.map(({ unitId }) => unitId).toSorted()).toEqual([round.actors.employer.unit.id, null])
    const entries = await db.auditEntry.findMany({ where: { objectId: { in: [id, candidate.applicationId] } } })
    expect(entries.map(({ action }) => action)).toContain('application-identity-corrected')
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`兰|${document.idNumber}`))
  })

  test('a number taken since is refused to the province with the unit’s name, shown beforehand too', async () => {
    const candidate = await atEmployer('梅岭')
    const document = freshDocument()
    const id = await askForCorrection(round, candidate, { document })
    const taken = { batchCode: '2026', name: '梅岭', mobile: '13900139000', ...document }
    await createApplicant(round.as('mianyangEmployer'), taken)
    const shown = await loadCorrection(round.as('province'), { correctionId: id, batchCode: '2026' })
    expect(shown.obstacle?.why).toContain('绵阳市中心医院')
    const refused = await refusalOf(accept(round, id))
    expect(refused).toMatchObject({ code: 'CORRECTION_IMPOSSIBLE', refusal: { why: shown.obstacle?.why } })
    expect((await requestOf(id)).state).toBe('PENDING')
    expect((await accountOf(candidate)).personId).toBe(candidate.actor.personId)
  })

  test('of another name the number is another person’s; another spelling is his, as the province accepts it', async () => {
    const { idNumberCipher, name } = await db.person.findUniqueOrThrow({
      where: { id: round.actors.mianyang.personId },
    })
    const document = { idType: 'RESIDENT_ID' as const, idNumber: decryptField(idNumberCipher) }
    const candidate = await atEmployer('宁远')
    expect(await refusalOf(askForCorrection(round, candidate, { document }))).toMatchObject({ code: 'NAME_DIFFERS' })
    const spelled = `${name.slice(0, 1)} ${name.slice(1)}`
    const id = await askForCorrection(round, candidate, { name: spelled, document })
    await accept(round, id)
    expect((await accountOf(candidate)).person).toMatchObject({ id: round.actors.mianyang.personId, name: spelled })
  })

  test('accepted twice it is done once; of two officers, the second is told', async () => {
    const candidate = await atEmployer('欧宁')
    const id = await askForCorrection(round, candidate, { document: freshDocument() })
    const input = { correctionId: id, idempotencyKey: randomUUID() }
    const [one, two] = await Promise.all([1, 2].map(() => acceptCorrection(round.as('province'), input)))
    expect(two).toEqual(one)
    expect(await refusalOf(accept(round, id))).toMatchObject({ code: 'CORRECTION_DECIDED' })
    const decline = declineCorrection(round.as('province'), { correctionId: id, reason: '不符' })
    expect(await refusalOf(decline)).toMatchObject({ code: 'CORRECTION_DECIDED' })
    const refused = { action: 'correction-declined', objectId: id, result: 'refused', reason: 'CORRECTION_DECIDED' }
    expect(await db.auditEntry.count({ where: refused })).toBe(1)
    const events = await db.applicationEvent.count({
      where: { applicationId: candidate.applicationId, type: 'IDENTITY_CORRECTED' },
    })
    expect(events).toBe(1)
  })

  test('withdrawn and accepted at the same moment: one of the two, whole', async () => {
    const candidate = await atEmployer('潘阳')
    const correctionId = await askForCorrection(round, candidate, { name: '潘扬' })
    const outcomes = await Promise.allSettled([
      withdrawCorrection(round.as('employer'), { correctionId }),
      accept(round, correctionId),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { state } = await requestOf(correctionId)
    expect((await accountOf(candidate)).person.name).toBe(state === 'ACCEPTED' ? '潘扬' : '潘阳')
  })

  test('accepted and submitted at the same moment: lists and person agree', async () => {
    const candidate = await atEmployer('秦岭')
    await act(round, withdrawSubmission, candidate.as(), candidate, {})
    const correctionId = await askForCorrection(round, candidate, { name: '秦伶' })
    await Promise.allSettled([submit(round, candidate, later(1)), accept(round, correctionId, later(1))])
    const { person } = await accountOf(candidate)
    expect(person.name).toBe('秦伶')
    expect(await listed(candidate)).toEqual([`秦伶 ${person.idNumberHash}`])
  })

  test('what has ended meanwhile is not corrected any more; reinstated, it is', async () => {
    const candidate = await atEmployer('任远')
    const id = await askForCorrection(round, candidate, { name: '任苑' })
    await act(round, rejectApplication, round.as('employer'), candidate, { reason: '不实', typedName: '任远' })
    const refused = await refusalOf(accept(round, id))
    expect(refused).toMatchObject({ code: 'CORRECTION_IMPOSSIBLE', refusal: { why: expect.stringContaining('办结') } })
    expect((await requestOf(id)).state).toBe('PENDING')
    await act(round, reinstateApplication, round.as('employer', later(1)), candidate, { reason: '误点' })
    await accept(round, id, later(1))
    expect((await accountOf(candidate)).person.name).toBe('任苑')
  })
})

const sendBack = {
  reason: '请按更正后的信息重新提交',
  remarks: [],
  carriedRemarkIds: [],
  shortDeadlineConfirmed: false,
}

async function startSession({ actor: { personId, applicantId } }: Candidate) {
  const limits = { lastSeenAt: roundNow, idleMinutes: 30, absoluteExpiresAt: later(8), createdAt: roundNow }
  await db.session.create({ data: { ...limits, tokenHash: randomUUID(), personId, applicantId, role: 'APPLICANT' } })
}
