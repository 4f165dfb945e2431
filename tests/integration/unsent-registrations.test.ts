import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { renderRegistrationForm } from '@/modules/document/services/render-registration-form'
import { formStorageKey } from '@/modules/registration/rules/form-key'
import { keepRegistrationFile } from '@/modules/registration/services/keep-registration-file'
import { removeRegistrationFile } from '@/modules/registration/services/remove-registration-file'
import { returnRegistration } from '@/modules/registration/services/return-registration'
import { kilobytesPerDay } from '@/modules/supporting-file/limits'
import { attachFile } from '@/modules/supporting-file/services/attach-file'
import { keepFile } from '@/modules/supporting-file/services/keep-file'
import { addressSubject } from '@/server/address-subject'
import { countUse } from '@/server/rate-limit'
import { storage } from '@/server/storage'
import { handlers } from '@/worker/handlers'
import { examplePdf } from '../../prisma/seed/example-files'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { refusalOf } from '../support/factories/refusals'
import { pendingRegistration, register, stream, uploadStamped } from '../support/factories/registrations'
import { createRound, roundNow, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const daysLater = (days: number) => new Date(roundNow.getTime() + days * 86_400_000)
const clear = (now: Date) => handlers['clear-unsent']({ db, now, isLastAttempt: false }, {})
const filesOf = (registrationId: string) =>
  db.supportingFile.findMany({ where: { registrationId }, orderBy: { createdAt: 'asc' } })
const areKept = (keys: string[]) => Promise.all(keys.map((key) => storage.exists(key)))
const cleared = async (action: string) => {
  const entries = await db.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })
  return entries.map(({ details, objectId, role }) => ({ details, objectId, role }))
}

describe('a scan that is removed', () => {
  test('is gone where nobody was sent it, also one that a newer stamped form replaces', async () => {
    const registrant = await register(db)
    const { registrationId } = registrant
    await uploadStamped(registrant)
    await uploadStamped(registrant)
    const [first, second] = await filesOf(registrationId)
    await removeRegistrationFile(registrant, first?.id ?? '')
    expect(await areKept([first?.storageKey ?? '', second?.storageKey ?? ''])).toEqual([false, true])
    await db.registration.update({ where: { id: registrationId }, data: { savedAt: daysLater(1) } })
    await uploadStamped({ ...registrant, now: daysLater(2) })
    const left = await filesOf(registrationId)
    expect(left).toHaveLength(1)
    expect(await areKept([second?.storageKey ?? '', left[0]?.storageKey ?? ''])).toEqual([false, true])
    expect((await refusalOf(removeRegistrationFile(registrant, second?.id ?? ''))).code).toBe(
      'SUPPORTING_FILE_NOT_FOUND',
    )
  })

  test('stays where the province has seen it, marked as removed', async () => {
    const { registrant, ...seen } = await pendingRegistration(db)
    await returnRegistration(round.as('province'), { ...seen, reason: '请补盖公章' })
    const [file] = await filesOf(registrant.registrationId)
    await removeRegistrationFile(registrant, file?.id ?? '')
    await removeRegistrationFile(registrant, file?.id ?? '')
    const [after] = await filesOf(registrant.registrationId)
    expect([after?.removedAt !== null, await areKept([after?.storageKey ?? ''])]).toEqual([true, [true]])
  })
})

describe('of one address, and of one person', () => {
  const sent = async () => ({ fileName: 'a.pdf', bytes: stream(await examplePdf()) })
  const addressOf = async (address: string) => ({ ...(await register(db)), address })

  test('scans are taken up to so many bytes a day, whatever registrations they are for', async () => {
    const address = '10.2.2.2'
    const slot = { kind: 'STAMPED_FORM', materialKey: '' } as const
    await keepRegistrationFile(await addressOf(address), { ...slot, ...(await sent()) })
    await countUse(db, kilobytesPerDay, addressSubject(address), kilobytesPerDay.uses - 1)
    const before = await db.supportingFile.count()
    const other = await addressOf(address)
    const { code, refusal } = await refusalOf(keepRegistrationFile(other, { ...slot, ...(await sent()) }))
    expect([code, refusal.why]).toEqual(['TOO_MUCH_SENT', expect.stringContaining('500 MB')])
    expect(await db.supportingFile.count()).toBe(before)
    await keepRegistrationFile(await addressOf('10.2.2.3'), { ...slot, ...(await sent()) })
  })

  test('also of who is logged in', async () => {
    const sender = `person:${round.actors.sibling.personId}`
    await countUse(db, kilobytesPerDay, sender, kilobytesPerDay.uses)
    expect((await refusalOf(keepFile(round.as('sibling'), 'UNIT_NAME', await sent()))).code).toBe('TOO_MUCH_SENT')
    await keepFile(round.as('employer'), 'UNIT_NAME', await sent())
  })
})

describe('at night', () => {
  test('registrations that were never sent go after thirty days without a change, with all that belongs to them', async () => {
    await clear(daysLater(40))
    const old = await register(db, {}, daysLater(100))
    await uploadStamped(old)
    await renderRegistrationForm(
      { db, render: async () => ({ bytes: Buffer.from('form'), pages: 1 }) },
      old.registrationId,
    )
    const [{ storageKey } = { storageKey: '' }] = await filesOf(old.registrationId)
    const keys = [storageKey, formStorageKey(old.registrationId)]
    const touched = await register(db, {}, daysLater(100))
    await uploadStamped({ ...touched, now: daysLater(110) })
    const sent = await pendingRegistration(db)
    expect(await areKept(keys)).toEqual([true, true])

    await clear(daysLater(129))
    expect(await db.registration.count({ where: { id: old.registrationId } })).toBe(1)
    const before = await cleared('unsent-registrations-cleared')
    await clear(daysLater(131))
    const left = await db.registration.findMany({ where: { id: { in: [old, touched, sent.registrant].map(idOf) } } })
    expect(left.map(({ id }) => id).sort()).toEqual([touched, sent.registrant].map(idOf).sort())
    expect(await areKept(keys)).toEqual([false, false])
    expect(await db.registrationEvent.count({ where: { registrationId: old.registrationId } })).toBe(0)
    expect((await cleared('unsent-registrations-cleared')).slice(before.length)).toEqual([
      { details: { registrations: 1, files: 1, days: 30 }, objectId: null, role: 'SYSTEM' },
    ])
  })

  test('how long they wait is a setting', async () => {
    await clear(daysLater(230))
    const { registrationId } = await register(db, {}, daysLater(200))
    await db.setting.create({ data: { key: 'unsentRegistrationDays', value: 60, updatedAt: roundNow } })
    await clear(daysLater(250))
    expect(await db.registration.count({ where: { id: registrationId } })).toBe(1)
    await clear(daysLater(261))
    expect(await db.registration.count({ where: { id: registrationId } })).toBe(0)
  })

  test('scans that no request took go after a day, others stay', async () => {
    const keep = async () => {
      const sent = { fileName: 'a.pdf', bytes: stream(await examplePdf()) }
      return (await keepFile(round.as('employer', daysLater(300)), 'UNIT_NAME', sent)).id
    }
    const [unused, used] = [await keep(), await keep()]
    const { personId, unit } = round.actors.employer
    await db.$transaction((tx) => attachFile(tx, personId, { fileId: used, kind: 'UNIT_NAME', unitId: unit.id }))
    const { storageKey } = await db.supportingFile.findUniqueOrThrow({ where: { id: unused } })
    await clear(new Date(daysLater(301).getTime() - 3_600_000))
    expect(await areKept([storageKey])).toEqual([true])
    await clear(daysLater(302))
    const left = await db.supportingFile.findMany({ where: { id: { in: [unused, used] } } })
    expect([left.map(({ id }) => id), await areKept([storageKey])]).toEqual([[used], [false]])
    expect((await cleared('unused-files-cleared')).at(-1)?.details).toEqual({ files: 1, hours: 24 })
  })

  test('what was sent keeps its history: the database lets nobody delete or change it', async () => {
    const sent = await pendingRegistration(db)
    const { registrationId } = await register(db)
    const events = (id: string) => ({ where: { registrationId: id } })
    await expect(db.registrationEvent.deleteMany(events(sent.registrationId))).rejects.toThrow('constraint')
    const change = db.registrationEvent.updateMany({ ...events(registrationId), data: { reason: '别的' } })
    await expect(change).rejects.toThrow('constraint')
  })
})

const idOf = ({ registrationId }: { registrationId: string }) => registrationId
