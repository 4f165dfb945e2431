import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { lookUpLimits, registrationLimits } from '@/modules/registration/limits'
import { createRegistrationInput, saveRegistrationInput } from '@/modules/registration/schema'
import { createRegistration } from '@/modules/registration/services/create-registration'
import { lookUpRegistration } from '@/modules/registration/services/look-up-registration'
import { removeRegistrationFile } from '@/modules/registration/services/remove-registration-file'
import { saveRegistration } from '@/modules/registration/services/save-registration'
import { countUse } from '@/server/rate-limit'
import { createTestDatabase } from '../support/database'
import { refusalOf } from '../support/factories/refusals'
import { freshRegistration, register, visitor } from '../support/factories/registrations'
import { createRound } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(drop)
beforeAll(async () => {
  await createRound(db)
})

let addresses = 0
const from = (address = `10.0.0.${(addresses += 1)}`) => visitor(db, new Date(), address)
const mobile = '13900000001'

describe('a registration is opened', () => {
  test('by its number and mobile, however they are written', async () => {
    const { number, registrationId } = await register(db)
    const typed = { number: number.toLowerCase().replaceAll('-', ' '), mobile: '+86 139 0000 0001' }
    expect(await lookUpRegistration(from(), typed)).toEqual({ registrationId })
  })

  test('by nothing else, in the same words whatever was wrong', async () => {
    const { number } = await register(db)
    const refused = await Promise.all(
      [
        { number, mobile: '13900000002' },
        { number: 'DJ-2026-9999', mobile },
        { number: '登记表', mobile },
        { number, mobile: '不记得' },
        { number: "' OR 1=1 --", mobile: '' },
      ].map((typed) => refusalOf(lookUpRegistration(from(), typed))),
    )
    expect(new Set(refused.map(({ code, refusal }) => JSON.stringify([code, refusal]))).size).toBe(1)
    expect(refused[0]?.code).toBe('LOOK_UP_FAILED')
  })
})

describe('numbers tried by a script', () => {
  test('one number from many addresses is closed after a few failures, to the right mobile too', async () => {
    const { number } = await register(db)
    const codes: string[] = []
    for (let tried = 0; tried < lookUpLimits.subject.uses + 2; tried += 1) {
      codes.push((await refusalOf(lookUpRegistration(from(), { number, mobile: `1380000000${tried}` }))).code)
    }
    expect(codes.slice(-2)).toEqual(['LOOK_UP_LOCKED', 'LOOK_UP_LOCKED'])
    expect((await refusalOf(lookUpRegistration(from(), { number, mobile }))).code).toBe('LOOK_UP_LOCKED')
  })

  test('one address with many numbers is closed, and others go on', async () => {
    const { number } = await register(db)
    const address = '10.9.9.9'
    const tries = Array.from({ length: lookUpLimits.address.uses + 5 }, (_one, index) =>
      refusalOf(lookUpRegistration(from(address), { number: `DJ-2025-${1000 + index}`, mobile })),
    )
    const codes = (await Promise.all(tries)).map(({ code }) => code)
    expect(codes.filter((code) => code === 'LOOK_UP_FAILED')).toHaveLength(lookUpLimits.address.uses)
    expect((await refusalOf(lookUpRegistration(from(address), { number, mobile }))).code).toBe('LOOK_UP_LOCKED')
    await expect(lookUpRegistration(from(), { number, mobile })).resolves.toBeDefined()
    const refused = await db.auditEntry.count({ where: { action: 'registration-looked-up', result: 'refused' } })
    expect(refused).toBeGreaterThan(lookUpLimits.address.uses)
  })

  test('an address that is closed closes nothing to others, whatever it goes on trying', async () => {
    const { number } = await register(db)
    const address = '10.6.6.6'
    const close = Array.from({ length: lookUpLimits.address.uses + 1 }, (_one, index) =>
      refusalOf(lookUpRegistration(from(address), { number: `DJ-2024-${1000 + index}`, mobile })),
    )
    await Promise.all(close)
    for (let tried = 0; tried < lookUpLimits.subject.uses + 2; tried += 1) {
      const again = lookUpRegistration(from(address), { number, mobile: '13800000001' })
      expect((await refusalOf(again)).code).toBe('LOOK_UP_LOCKED')
    }
    await expect(lookUpRegistration(from(), { number, mobile })).resolves.toBeDefined()
  })

  test('an address is closed too whose last try met a number that was closed already', async () => {
    const address = '10.5.5.5'
    const typed = { number: 'DJ-2024-2000', mobile }
    for (let tried = 0; tried < lookUpLimits.address.uses; tried += 1) {
      await refusalOf(lookUpRegistration(from(address), typed))
    }
    const { expire } = await db.rateLimit.findFirstOrThrow({
      where: { key: { startsWith: `${lookUpLimits.address.name}:` }, points: lookUpLimits.address.uses + 1 },
      orderBy: { expire: 'desc' },
    })
    expect((expire?.getTime() ?? 0) - Date.now()).toBeGreaterThan((lookUpLimits.lockMinutes - 1) * 60_000)
  })

  test('goes on after it was closed without filling the log', async () => {
    const refusedFrom = (address: string) => db.auditEntry.count({ where: { address, result: 'refused' } })
    const address = '10.4.4.4'
    for (let tried = 0; tried < lookUpLimits.address.uses + 10; tried += 1) {
      const number = `DJ-2023-${1000 + tried}`
      await refusalOf(lookUpRegistration(from(address), { number, mobile }))
    }
    expect(await refusedFrom(address)).toBe(lookUpLimits.address.uses + 1)
    for (let tried = 0; tried < lookUpLimits.subject.uses + 10; tried += 1) {
      await refusalOf(lookUpRegistration(from('10.4.4.5'), { number: 'DJ-2023-2000', mobile }))
    }
    expect(await refusedFrom('10.4.4.5')).toBe(lookUpLimits.subject.uses + 1)
    const last = await db.auditEntry.findMany({ where: { address, reason: 'LOOK_UP_FAILED' }, orderBy: { id: 'asc' } })
    expect(last.at(-1)?.details).toEqual({ closedAddress: true, closedNumber: false })
  })

  test('whoever looks up rightly is never closed out', async () => {
    const { number } = await register(db)
    for (let times = 0; times < 30; times += 1) await lookUpRegistration(from('10.8.8.8'), { number, mobile })
  })
})

test('one address can’t fill the table with new registrations', async () => {
  const create = () => createRegistration(from('10.7.7.7'), createRegistrationInput.parse(freshRegistration()))
  for (let made = 0; made < registrationLimits.create.uses; made += 1) await create()
  expect((await refusalOf(create())).code).toBe('TOO_MANY_REGISTRATIONS')
})

describe('the log is not filled by who has no account', () => {
  test('with refusals of his own registration', async () => {
    const { registrationId, ...registrant } = await register(db)
    const removals = registrationLimits.refusalsNoted.uses + 5
    for (let tried = 0; tried < removals; tried += 1) {
      await refusalOf(removeRegistrationFile({ ...registrant, registrationId }, randomUUID()))
    }
    const noted = await db.auditEntry.count({ where: { objectId: registrationId, result: 'refused' } })
    expect(noted).toBe(registrationLimits.refusalsNoted.uses)
  })

  test('with openings of it, nor with changes', async () => {
    const { number, registrationId, ...registrant } = await register(db)
    for (let times = 0; times < 12; times += 1) await lookUpRegistration(from('10.3.3.3'), { number, mobile })
    const opened = { objectId: registrationId, action: 'registration-looked-up' }
    expect(await db.auditEntry.count({ where: opened })).toBe(registrationLimits.openingsNoted.uses)
    await countUse(db, registrationLimits.save, registrationId, registrationLimits.save.uses)
    const { target, operator } = freshRegistration()
    const input = saveRegistrationInput.parse({ version: 0, target, operator })
    const refused = await refusalOf(saveRegistration({ ...registrant, registrationId }, input))
    expect(refused.code).toBe('TOO_MANY_CHANGES')
  })
})
