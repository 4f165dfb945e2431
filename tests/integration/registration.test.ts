import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ownRegistration } from '@/modules/registration/queries/own-registration'
import { createRegistrationInput, saveRegistrationInput } from '@/modules/registration/schema'
import { createRegistration } from '@/modules/registration/services/create-registration'
import { saveRegistration } from '@/modules/registration/services/save-registration'
import { examplePdf } from '../../prisma/seed/example-files'
import { encryptedPdf } from '../support/dangerous-files'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { refusalOf } from '../support/factories/refusals'
import {
  freshRegistration,
  listedTarget,
  newUnitTarget,
  pendingRegistration,
  register,
  sendRegistration,
  submit,
  uploadStamped,
  versionOf,
  visitor,
} from '../support/factories/registrations'
import { createRound, later, roundNow, type Round } from '../support/factories/round'
import { freshOperator } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const stateOf = async (registrationId: string) => db.registration.findUniqueOrThrow({ where: { id: registrationId } })
const email = 'renshi@example.cn'
type FreshForm = ReturnType<typeof freshRegistration>

describe('what is filled in', () => {
  test('has its number at once, and is made once by the same request', async () => {
    const form = createRegistrationInput.parse(freshRegistration())
    const answers = await Promise.all([1, 2, 3].map(() => createRegistration(visitor(db), form)))
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
    expect(answers[0]?.number).toMatch(/^DJ-2026-\d{7}$/)
  })

  test.each<[string, (form: FreshForm) => Partial<FreshForm>]>([
    ['another unit', () => ({ target: newUnitTarget() })],
    ['a unit of the list', () => ({ target: listedTarget(round, 'chengdu') })],
    [
      'another name of the unit',
      ({ target }) => ({ target: { ...target, name: '四川省测绘院' } as FreshForm['target'] }),
    ],
    ['another name of the person', ({ operator }) => ({ operator: { ...operator, name: '夏大雨' } })],
    ['another ID number', ({ operator }) => ({ operator: { ...operator, idNumber: freshOperator().idNumber } })],
    ['another mobile', ({ operator }) => ({ operator: { ...operator, mobile: '13900000002' } })],
    ['another post', ({ operator }) => ({ operator: { ...operator, post: '副处长' } })],
  ])('under the key of another request is refused when it has %s', async (_title, change) => {
    const form = freshRegistration()
    await createRegistration(visitor(db), createRegistrationInput.parse(form))
    const other = createRegistrationInput.parse({ ...form, ...change(form) })
    expect((await refusalOf(createRegistration(visitor(db), other))).code).toBe('KEY_REUSED')
  })

  test('gets numbers from which nobody finds another, also all at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => register(db)))
    const serials = made.map(({ number }) => Number(number.slice(8))).sort((one, other) => one - other)
    const steps = serials.slice(1).map((serial, index) => serial - (serials[index] ?? 0))
    expect(Math.min(...steps)).toBeGreaterThan(1)
  })

  test('is not kept before the notice that holds now was accepted', async () => {
    const form = freshRegistration()
    const before = await db.registration.count()
    expect(createRegistrationInput.safeParse({ ...form, consent: { ...form.consent, sensitive: false } }).success).toBe(
      false,
    )
    const outdated = createRegistrationInput.parse({ ...form, consent: { ...form.consent, noticeVersion: 0 } })
    expect((await refusalOf(createRegistration(visitor(db), outdated))).code).toBe('NOTICE_CHANGED')
    expect(await db.registration.count()).toBe(before)
    const { registrationId } = await register(db)
    expect(await stateOf(registrationId)).toMatchObject({ noticeVersion: 1, consentedAt: roundNow })
  })

  test('for another person needs his own consent when it is sent', async () => {
    const registrant = await register(db)
    expect((await ownRegistration(registrant)).acceptedNotice).toBe(1)
    const operator = { ...freshOperator('另一人'), email }
    const input = { version: 0, target: newUnitTarget(), operator }
    await saveRegistration(registrant, saveRegistrationInput.parse(input))
    expect((await ownRegistration(registrant)).acceptedNotice).toBeNull()
    await uploadStamped(registrant)
    expect((await refusalOf(submit(registrant))).code).toBe('NOTICE_CHANGED')
    await submit(registrant, 1)
    expect((await stateOf(registrant.registrationId)).noticeVersion).toBe(1)
  })

  test('is for a first-level unit that is active, or for a new one whose code nobody has', async () => {
    const employer = { is: 'LISTED', unitId: round.actors.employer.unit.id } as const
    expect((await refusalOf(register(db, { target: employer }))).code).toBe('UNIT_NOT_ELIGIBLE')
    const target = newUnitTarget()
    await db.unit.update({ where: { id: round.actors.sibling.unit.id }, data: { uscc: target.uscc } })
    expect((await refusalOf(register(db, { target }))).code).toBe('CODE_TAKEN')
    await db.unit.update({ where: { id: round.actors.sibling.unit.id }, data: { uscc: null } })
  })

  test('changes without typing numbers again; another kind of document needs its number', async () => {
    const registrant = await register(db)
    const before = await stateOf(registrant.registrationId)
    const operator = { ...freshOperator(), name: before.personName, idNumber: '', mobile: '', email, post: '处长' }
    const target = newUnitTarget('四川省测绘院')
    const save = (change: object = {}) =>
      saveRegistration(registrant, saveRegistrationInput.parse({ version: 0, target, operator, ...change }))
    expect((await refusalOf(save({ operator: { ...operator, idType: 'PASSPORT' } }))).code).toBe('NUMBER_NEEDED')
    expect(await save()).toEqual({ version: 1 })
    const { idNumberHash, mobileCipher, unitName, post } = await stateOf(registrant.registrationId)
    expect({ idNumberHash, mobileCipher }).toEqual({
      idNumberHash: before.idNumberHash,
      mobileCipher: before.mobileCipher,
    })
    expect([unitName, post]).toEqual(['四川省测绘院', '处长'])
    expect((await refusalOf(save())).code).toBe('CHANGED_MEANWHILE')
  })

  test('shows its registrant no whole number, and the log none at all', async () => {
    const form = freshRegistration()
    const registrant = await register(db, form)
    const own = JSON.stringify(await ownRegistration(registrant))
    const entries = JSON.stringify(await db.auditEntry.findMany({ where: { objectId: registrant.registrationId } }))
    for (const text of [own, entries]) expect(text).not.toContain(form.operator.idNumber)
    expect(entries).not.toMatch(/13900000001|夏小雨/)
  })
})

describe('sending', () => {
  test('needs the stamped form, newer than the data, and what the batch asks for', async () => {
    const settings = { registrationMaterials: [{ key: 'letter', label: '授权书', required: true }] }
    await db.batch.update({ where: { id: round.batchId }, data: { settings } })
    const registrant = await register(db)
    await uploadStamped(registrant)
    const { code, refusal } = await refusalOf(submit(registrant))
    expect([code, refusal.why]).toEqual(['INCOMPLETE', '还没有上传“授权书”。'])
    await db.batch.update({ where: { id: round.batchId }, data: { settings: {} } })

    const form = { ...freshOperator(), idNumber: '', mobile: '', email }
    const input = { version: await versionOf(registrant), target: newUnitTarget(), operator: form }
    await saveRegistration({ ...registrant, now: later(1) }, saveRegistrationInput.parse(input))
    expect((await refusalOf(submit(registrant))).refusal.why).toContain('资料修改之前')
    await sendRegistration({ ...registrant, now: later(2) })
    expect((await stateOf(registrant.registrationId)).state).toBe('PENDING')
  })

  test('locks it until it is returned', async () => {
    const { registrant } = await pendingRegistration(db)
    expect((await refusalOf(uploadStamped(registrant))).code).toBe('NOT_NOW')
    expect((await refusalOf(submit(registrant))).code).toBe('NOT_NOW')
  })

  test('a second one for a unit is refused with the first one’s number, also in the same moment', async () => {
    const all = await Promise.all([1, 2, 3].map(() => register(db, { target: listedTarget(round, 'huaxi') })))
    for (const one of all) await uploadStamped(one)
    const results = await Promise.allSettled(all.map((one) => submit(one)))
    const sent = all.filter((_one, index) => results[index]?.status === 'fulfilled')
    expect(sent).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'ALREADY_OPEN' })
    }
    const { refusal } = await refusalOf(register(db, { target: listedTarget(round, 'huaxi') }))
    expect(refusal.why).toContain(sent[0]?.number)
  })

  test('so is a second one for a new unit with the same code', async () => {
    const target = newUnitTarget()
    const [first, second] = await Promise.all([register(db, { target }), register(db, { target })])
    await sendRegistration(first)
    const { code, refusal } = await refusalOf(sendRegistration(second))
    expect([code, refusal.why.includes(first.number)]).toEqual(['ALREADY_OPEN', true])
  })

  test.each([
    ['a program', async () => Buffer.from('MZ'.padEnd(4096, '\0')), 'UPLOAD_INVALID'],
    ['a locked PDF', encryptedPdf, 'UPLOAD_INVALID'],
    ['40 MB', async () => new Uint8Array(40 * 1024 * 1024), 'UPLOAD_TOO_LARGE'],
  ])('a scan that is %s is refused, and the registration is as it was', async (_title, bytes, code) => {
    const registrant = await register(db)
    expect((await refusalOf(uploadStamped(registrant, await bytes()))).code).toBe(code)
    expect([await versionOf(registrant), (await ownRegistration(registrant)).files]).toEqual([0, []])
  })

  test('of one kind at most five scans', async () => {
    const registrant = await register(db)
    const bytes = await examplePdf()
    const results = await Promise.allSettled(Array.from({ length: 7 }, () => uploadStamped(registrant, bytes)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })
})
