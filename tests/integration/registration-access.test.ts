import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { registrationLimits } from '@/modules/registration/limits'
import { createRegistrationInput } from '@/modules/registration/schema'
import { createRegistration } from '@/modules/registration/services/create-registration'
import { lookUpRegistration } from '@/modules/registration/services/look-up-registration'
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
    for (let tried = 0; tried < registrationLimits.lookUpNumber.uses + 2; tried += 1) {
      codes.push((await refusalOf(lookUpRegistration(from(), { number, mobile: `1380000000${tried}` }))).code)
    }
    expect(codes.slice(-2)).toEqual(['LOOK_UP_LOCKED', 'LOOK_UP_LOCKED'])
    expect((await refusalOf(lookUpRegistration(from(), { number, mobile }))).code).toBe('LOOK_UP_LOCKED')
  })

  test('one address with many numbers is closed, and others go on', async () => {
    const { number } = await register(db)
    const address = '10.9.9.9'
    const tries = Array.from({ length: registrationLimits.lookUpAddress.uses + 5 }, (_one, index) =>
      refusalOf(lookUpRegistration(from(address), { number: `DJ-2025-${1000 + index}`, mobile })),
    )
    const codes = (await Promise.all(tries)).map(({ code }) => code)
    expect(codes.filter((code) => code === 'LOOK_UP_FAILED')).toHaveLength(registrationLimits.lookUpAddress.uses)
    expect((await refusalOf(lookUpRegistration(from(address), { number, mobile }))).code).toBe('LOOK_UP_LOCKED')
    await expect(lookUpRegistration(from(), { number, mobile })).resolves.toBeDefined()
    const refused = await db.auditEntry.count({ where: { action: 'registration-looked-up', result: 'refused' } })
    expect(refused).toBeGreaterThan(registrationLimits.lookUpAddress.uses)
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
