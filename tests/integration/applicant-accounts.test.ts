import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { checkCharacter } from '@/modules/account/rules/id-number'
import type { CreateApplicantInput } from '@/modules/applicant/schema'
import { correctApplicant } from '@/modules/applicant/services/correct-applicant'
import { createApplicant } from '@/modules/applicant/services/create-applicant'
import { removeApplicant } from '@/modules/applicant/services/remove-applicant'
import { resetPassword } from '@/modules/applicant/services/reset-password'
import { showNumbers } from '@/modules/applicant/services/show-numbers'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { decryptField } from '@/server/field-encryption'
import { isInitialPasswordHash, verifyPassword } from '@/server/password'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, createCandidate, submit } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, later, roundNow, type Round, type UnitKey } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

let serial = 0

/** Data of somebody whom the system does not know yet. */
function newcomer(change: Partial<CreateApplicantInput> = {}): CreateApplicantInput {
  serial += 1
  const digits = `51010619850505${String(serial).padStart(3, '0')}`
  const idNumber = digits + checkCharacter(digits)
  return { batchCode: '2026', name: '林书涵', idType: 'RESIDENT_ID', idNumber, mobile: '13900139000', ...change }
}

const open = (input: CreateApplicantInput, unit: UnitKey = 'employer') => createApplicant(round.as(unit), input)

const accountOf = (applicantId: string) =>
  db.applicant.findUniqueOrThrow({ where: { id: applicantId }, include: { person: true, application: true } })

test('the owner opens an account; its password is told once, kept as a keyed hash, and must be changed', async () => {
  const input = newcomer()
  const opened = await open(input)
  expect(opened).toMatchObject({ name: '林书涵', isSelf: false })
  const account = await accountOf(opened.applicantId)
  expect(account).toMatchObject({ mustChangePassword: true, removedAt: null, createdAt: roundNow })
  expect(account.owningUnitId).toBe(round.actors.employer.unit.id)
  expect(isInitialPasswordHash(account.passwordHash)).toBe(true)
  await expect(verifyPassword(account.passwordHash, opened.initialPassword)).resolves.toBe(true)
  const numbers = [account.person.idNumberCipher, account.mobileCipher ?? ''].map(decryptField)
  expect(numbers).toEqual([input.idNumber, input.mobile])
  expect(JSON.stringify(account)).not.toMatch(new RegExp(`${input.idNumber}|${opened.initialPassword}`))
})

test.each<UnitKey>(['chengdu', 'qingyang', 'huaxi', 'mianyangEmployer'])(
  'every unit below the root may have applicants of its own: %s',
  async (unit) => {
    const { applicantId } = await open(newcomer(), unit)
    expect((await accountOf(applicantId)).owningUnitId).toBe(round.actors[unit].unit.id)
  },
)

test('the root owns no applicants', async () => {
  expect(await refusalOf(open(newcomer(), 'province'))).toMatchObject({ code: 'NO_PERMISSION' })
})

test('an operator may open an account for himself, and it is noted', async () => {
  const { personId } = round.actors.sibling
  const { idNumberCipher, name } = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const opened = await open(newcomer({ name, idNumber: decryptField(idNumberCipher) }), 'sibling')
  expect(opened.isSelf).toBe(true)
  expect((await accountOf(opened.applicantId)).personId).toBe(personId)
})

test('whoever is bound to one unit is refused by another, which does not learn by whom', async () => {
  const input = newcomer()
  await open(input)
  const { code, refusal } = await refusalOf(open(input, 'mianyangEmployer'))
  expect(code).toBe('BOUND_ELSEWHERE')
  expect(JSON.stringify(refusal)).not.toContain(round.actors.employer.unit.name)
  expect(refusal.next).toContain('上级单位')
})

test('a second account at the same unit is refused, with the way to a new password', async () => {
  const input = newcomer()
  await open(input)
  expect(await refusalOf(open(input))).toMatchObject({
    code: 'ALREADY_OURS',
    refusal: { next: expect.stringContaining('重置密码') },
  })
})

test('of two units at once for one person one wins and the other is told; a double click opens one account', async () => {
  for (const units of [
    ['employer', 'mianyangEmployer'],
    ['employer', 'employer'],
  ] satisfies UnitKey[][]) {
    const input = newcomer()
    const outcomes = await Promise.allSettled(units.map((unit) => open(input, unit)))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(['BOUND_ELSEWHERE', 'ALREADY_OURS']).toContain((refused?.reason as { code: string }).code)
    expect(await accountsWith(input)).toHaveLength(1)
  }
})

test('who was rejected in this batch is opened nowhere again, and nobody is told why', async () => {
  const candidate = await createCandidate(round)
  await submit(round, candidate)
  const refusal = { reason: '材料不实', typedName: candidate.name }
  await act(round, rejectApplication, round.as('employer'), candidate, refusal)
  for (const unit of ['employer', 'mianyangEmployer'] satisfies UnitKey[]) {
    const { code, refusal } = await refusalOf(open(newcomer(candidate), unit))
    expect(code).toBe('NOT_AGAIN')
    expect(JSON.stringify(refusal)).not.toMatch(/不通过|审核/)
  }
})

test.each([
  ['PREPARING', '还没有开始'],
  ['CLOSED', '已经结束'],
  ['ARCHIVED', '已经结束'],
] as const)('in a batch that is %s no account is opened', async (status, why) => {
  await db.batch.update({ where: { id: round.batchId }, data: { status } })
  const refused = await refusalOf(open(newcomer())).finally(() =>
    db.batch.update({ where: { id: round.batchId }, data: { status: 'OPEN' } }),
  )
  expect(refused).toMatchObject({ code: 'BATCH_NOT_OPEN', refusal: { why: expect.stringContaining(why) } })
})

test('a number has one name: another spelling is accepted, another name refused, a name nobody uses corrected', async () => {
  const input = newcomer({ name: '买买提·吐尔逊' })
  const first = await open(input)
  expect(await refusalOf(open({ ...input, name: '王启明' }, 'huaxi'))).toMatchObject({ code: 'BOUND_ELSEWHERE' })
  const { personId } = round.actors.mianyang
  const operator = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const taken = newcomer({ name: '王启明', idNumber: decryptField(operator.idNumberCipher) })
  expect(await refusalOf(open(taken))).toMatchObject({ code: 'NAME_DIFFERS' })
  expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).name).toBe(operator.name)
  await removeApplicant(round.as('employer'), first)
  const second = await open({ ...input, name: '买买提江·吐尔逊' }, 'huaxi')
  expect((await accountOf(second.applicantId)).person.name).toBe('买买提江·吐尔逊')
})

test('a correction changes what is given and keeps the draft, until the first submission', async () => {
  const candidate = await createCandidate(round)
  const { applicantId } = candidate.actor
  const { idType, idNumber } = newcomer()
  await startSession(candidate.actor)
  const ctx = round.as('employer')
  await correctApplicant(ctx, { applicantId, name: '李思源', mobile: '13700137000' })
  expect(await liveSessions(applicantId)).toBe(1)
  await correctApplicant(ctx, { applicantId, document: { idType, idNumber } })
  const account = await accountOf(applicantId)
  expect(account.person.name).toBe('李思源')
  const numbers = [account.person.idNumberCipher, account.mobileCipher ?? ''].map(decryptField)
  expect(numbers).toEqual([idNumber, '13700137000'])
  expect(account.application?.id).toBe(candidate.applicationId)
  // Who logged in with the wrong number may be somebody else.
  expect(await liveSessions(applicantId)).toBe(0)

  const corrected = { ...candidate, actor: { ...candidate.actor, personId: account.personId } }
  await submit(round, { ...corrected, as: () => contextOf(db, corrected.actor, roundNow) })
  const late = await refusalOf(correctApplicant(ctx, { applicantId, name: '李四源' }))
  expect(late).toMatchObject({ code: 'BARRED', refusal: { next: expect.stringContaining('向人社厅申请') } })
  expect(await refusalOf(removeApplicant(ctx, { applicantId }))).toMatchObject({ code: 'BARRED' })
  expect((await accountOf(applicantId)).person.name).toBe('李思源')
})

test('a correction to the number of somebody bound elsewhere is refused and changes nothing', async () => {
  const elsewhere = newcomer()
  await open(elsewhere, 'mianyangEmployer')
  const { applicantId } = await open(newcomer({ name: '林海' }))
  const { idType, idNumber } = elsewhere
  const before = await accountOf(applicantId)
  const change = { applicantId, name: '林河', mobile: '13600136000', document: { idType, idNumber } }
  expect(await refusalOf(correctApplicant(round.as('employer'), change))).toMatchObject({ code: 'BOUND_ELSEWHERE' })
  expect(await accountOf(applicantId)).toEqual(before)
})

test('a correction against a submit at the same time: the one that comes second knows of the first', async () => {
  const candidate = await createCandidate(round, { name: '何思远' })
  const { applicantId } = candidate.actor
  const [submitted, corrected] = await Promise.allSettled([
    submit(round, candidate),
    correctApplicant(round.as('employer'), { applicantId, name: '何思源' }),
  ])
  expect(submitted.status).toBe('fulfilled')
  const { applicantName } = await db.submission.findFirstOrThrow({ where: { applicationId: candidate.applicationId } })
  const { person } = await accountOf(applicantId)
  expect([applicantName, person.name]).toEqual(
    corrected.status === 'fulfilled' ? ['何思源', '何思源'] : ['何思远', '何思远'],
  )
})

test('a removed applicant is out at once; the account can be opened again, here or elsewhere, without the old draft', async () => {
  const candidate = await createCandidate(round)
  const { applicantId } = candidate.actor
  await startSession(candidate.actor)
  await removeApplicant(round.as('employer', later(1)), { applicantId })
  expect(await liveSessions(applicantId)).toBe(0)
  expect(await refusalOf(submit(round, candidate))).toMatchObject({ code: 'NOT_LOGGED_IN' })
  expect(await refusalOf(removeApplicant(round.as('employer'), { applicantId }))).toMatchObject({ code: 'BARRED' })
  expect(await refusalOf(resetPassword(round.as('employer'), { applicantId }))).toMatchObject({ code: 'BARRED' })

  const input = newcomer(candidate)
  const again = await open(input, 'mianyangEmployer')
  expect(again.applicantId).not.toBe(applicantId)
  expect((await accountOf(again.applicantId)).application).toBeNull()
  expect((await accountOf(applicantId)).application?.state).toBe('DRAFT')
  await removeApplicant(round.as('mianyangEmployer'), again)
  await open(input)
  expect(await accountsWith(input)).toHaveLength(3)
})

test('a new password voids the old one, ends his sessions, and is always possible until the batch is archived', async () => {
  const candidate = await createCandidate(round)
  await submit(round, candidate)
  const { applicantId } = candidate.actor
  const own = (await accountOf(applicantId)).passwordHash
  await startSession(candidate.actor)
  const first = await resetPassword(round.as('employer'), { applicantId })
  const second = await resetPassword(round.as('employer'), { applicantId })
  const account = await accountOf(applicantId)
  await expect(verifyPassword(account.passwordHash, second.initialPassword)).resolves.toBe(true)
  await expect(verifyPassword(account.passwordHash, first.initialPassword)).resolves.toBe(false)
  expect(account).toMatchObject({ mustChangePassword: true, formerPasswords: [own] })
  expect(await liveSessions(applicantId)).toBe(0)
  await db.batch.update({ where: { id: round.batchId }, data: { status: 'ARCHIVED' } })
  const refused = await refusalOf(resetPassword(round.as('employer'), { applicantId })).finally(() =>
    db.batch.update({ where: { id: round.batchId }, data: { status: 'OPEN' } }),
  )
  expect(refused).toMatchObject({ code: 'BARRED', refusal: { what: expect.stringContaining('归档') } })
})

test('an applicant of another unit, even of one below, is not found whatever is asked for', async () => {
  const target = await open(newcomer())
  for (const unit of ['sibling', 'qingyang', 'chengdu', 'mianyang'] satisfies UnitKey[]) {
    const ctx = round.as(unit)
    for (const work of [resetPassword, removeApplicant, showNumbers]) {
      expect(await refusalOf(work(ctx, target))).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await refusalOf(correctApplicant(ctx, { ...target, name: '林河' }))).toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await accountOf(target.applicantId)).toMatchObject({ removedAt: null, person: { name: '林书涵' } })
})

test('every change, view and refusal is in the audit log, by ids only', async () => {
  const input = newcomer({ name: '钟雅琴' })
  const ctx = round.as('huaxi')
  const { applicantId, initialPassword } = await createApplicant(ctx, input)
  await refusalOf(createApplicant(ctx, input))
  expect(await showNumbers(ctx, { applicantId })).toEqual({ idNumber: input.idNumber, mobile: input.mobile })
  await correctApplicant(ctx, { applicantId, name: '钟雅芹' })
  await resetPassword(ctx, { applicantId })
  await removeApplicant(ctx, { applicantId })
  const entries = await db.auditEntry.findMany({ where: { requestId: ctx.requestId }, orderBy: { id: 'asc' } })
  expect(entries.map(({ action, result, reason }) => [action, result, reason])).toEqual([
    ['applicant-opened', 'done', null],
    ['applicant-opened', 'refused', 'ALREADY_OURS'],
    ['numbers-shown', 'done', null],
    ['applicant-corrected', 'done', null],
    ['password-reset', 'done', null],
    ['applicant-removed', 'done', null],
  ])
  expect(JSON.stringify(entries)).not.toMatch(new RegExp(`钟|${input.idNumber}|${input.mobile}|${initialPassword}`))
})

async function accountsWith({ name: _name, ...input }: CreateApplicantInput) {
  const accounts = await db.applicant.findMany({ where: { batchId: round.batchId }, include: { person: true } })
  return accounts.filter(({ person }) => decryptField(person.idNumberCipher) === input.idNumber)
}

async function startSession({ personId, applicantId }: { personId: string; applicantId: string }) {
  const limits = { lastSeenAt: roundNow, idleMinutes: 30, absoluteExpiresAt: later(8) }
  await db.session.create({
    data: {
      ...limits,
      tokenHash: `token of ${applicantId}`,
      personId,
      applicantId,
      role: 'APPLICANT',
      createdAt: roundNow,
    },
  })
}

const liveSessions = (applicantId: string) => db.session.count({ where: { applicantId, endedAt: null } })
