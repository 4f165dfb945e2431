import { mkdtempSync, readFileSync } from 'node:fs'

import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { ApplicationState, StepStatus } from '@/generated/prisma/enums'
import { parseIdNumber } from '@/modules/account/rules/id-number'
import { parseMobile } from '@/modules/account/rules/mobile'
import { failingCodes } from '@/modules/unit/rules/failing-codes'
import { parseOrgCode } from '@/modules/unit/rules/org-code'
import { parseUscc } from '@/modules/unit/rules/uscc'
import { decryptField } from '@/server/field-encryption'
import { seedDemo } from '../../prisma/seed/demo'
import { createTestDatabase } from '../support/database'
import { givenBySetup } from '../support/given-by-setup'

const { db, drop } = await createTestDatabase()
afterAll(drop)
const dataDir = mkdtempSync(path.join(givenBySetup('TEST_RUN_FOLDER'), 'demo-'))
const now = new Date('2026-11-24T02:00:00Z')
const settings = { now, dataDir, scope: 'all' as const }
await seedDemo(db, settings)

test('the whole demo has all 21 prefectures, at least 150 units down to depth 6, and about 600 applications', async () => {
  const units = await db.unit.findMany({
    select: { kind: true, depth: true, name: true, phone: true, governmentName: true },
  })
  expect(units.length).toBeGreaterThanOrEqual(150)
  expect(Math.max(...units.map(({ depth }) => depth))).toBe(6)
  expect(Math.max(...units.map(({ name }) => [...name].length))).toBe(40)
  expect(units.filter(({ phone }) => !phone)).toEqual([])
  const prefectures = units.filter(({ kind }) => kind === 'PREFECTURE')
  expect(prefectures.length).toBe(21)
  expect(prefectures.filter(({ governmentName }) => !governmentName)).toEqual([])
  const applications = await db.application.count({ where: { batch: { status: 'OPEN' } } })
  expect(applications).toBeGreaterThan(550)
  expect(applications).toBeLessThan(700)
})

test('every state, and every place of a list, has somebody in it', async () => {
  const states = await db.application.groupBy({ by: ['state'] })
  expect(states.map(({ state }) => state).sort()).toEqual(Object.values(ApplicationState).sort())
  const statuses = await db.applicationStep.groupBy({ by: ['status'] })
  expect(statuses.map(({ status }) => status).sort()).toEqual(Object.values(StepStatus).sort())
})

test('the history of the open batch tells how it came to its times and extensions', async () => {
  const batch = await db.batch.findFirstOrThrow({ where: { status: 'OPEN' } })
  const actions = await db.auditEntry.findMany({
    where: { objectType: 'Batch', objectId: batch.id },
    orderBy: { at: 'asc' },
    select: { action: true },
  })
  expect(actions.map(({ action }) => action)).toEqual([
    'batch-created',
    'batch-windows-set',
    'batch-opened',
    'batch-window-extended',
    'batch-window-extended',
  ])
  expect(await db.batchWindow.count({ where: { batchId: batch.id, unitId: { not: null } } })).toBe(2)
})

test('who works at an institute or a hospital says so in his form', async () => {
  const drafts = await db.draftSection.findMany({
    where: {
      section: 'basic',
      application: { applicant: { person: { name: { in: ['张㛃', '罗布次仁', '林书涵'] } } } },
    },
    select: { content: true },
  })
  const natures = drafts.map(({ content }) => /"employerNature":\s*"(\w+)"/.exec(JSON.stringify(content))?.[1])
  expect(natures.sort()).toEqual(['MED', 'RES', 'UNI'])
})

test('ID numbers and mobiles are valid, and each ID number belongs to one person', async () => {
  const persons = await db.person.findMany({ select: { idNumberHash: true, idNumberCipher: true } })
  const refused = persons.filter(({ idNumberCipher }) => !parseIdNumber(decryptField(idNumberCipher), '2026-11-24').ok)
  expect(refused).toEqual([])
  expect(new Set(persons.map(({ idNumberHash }) => idNumberHash)).size).toBe(persons.length)
  const accounts = await db.applicant.findMany({ select: { mobileCipher: true } })
  expect(accounts.filter(({ mobileCipher }) => !parseMobile(decryptField(mobileCipher ?? '')).ok)).toEqual([])
})

test('codes of units pass their check digits and are unique', async () => {
  const units = await db.unit.findMany({ select: { uscc: true, orgCode: true, codeOverride: true } })
  expect(units.filter(({ uscc, orgCode }) => !uscc && !orgCode)).toEqual([])
  const proven = units.filter(({ codeOverride }) => codeOverride !== null)
  expect(proven.flatMap((codes) => failingCodes(codes).map(({ field }) => field))).toEqual(['uscc'])
  const others = units.filter(({ codeOverride }) => codeOverride === null)
  const usccs = others.flatMap(({ uscc }) => uscc ?? [])
  const orgCodes = others.flatMap(({ orgCode }) => orgCode ?? [])
  expect(usccs.filter((code) => !parseUscc(code).ok)).toEqual([])
  expect(orgCodes.filter((code) => !parseOrgCode(code).ok)).toEqual([])
  expect(new Set(usccs).size).toBe(usccs.length)
  expect(new Set(orgCodes).size).toBe(orgCodes.length)
})

test('units confirm and correct their names, and one account has just passed on', async () => {
  const unconfirmed = await db.unit.findMany({ where: { nameConfirmedAt: null }, select: { name: true } })
  expect(unconfirmed.map(({ name }) => name)).toContain('绵阳涪江电子技术研究院')
  const corrections = await db.unitNameCorrection.findMany({ orderBy: { requestedAt: 'asc' } })
  expect(corrections.map(({ state }) => state)).toEqual(['DECLINED', 'PENDING'])
  const unseen = await db.handover.findMany({ where: { seenAt: null }, select: { unit: { select: { name: true } } } })
  expect(unseen.map(({ unit }) => unit.name)).toContain('成都芙蓉大学附属医院')
})

test('some quota is used up, some is nearly, some has still to be maintained', async () => {
  const quotas = await db.quota.findMany({
    where: { batch: { status: 'OPEN' }, indicator: { track: null } },
    select: { planned: true, used: true },
  })
  const left = quotas.map(({ planned, used }) => (planned === null ? null : planned - used))
  expect(left).toEqual(expect.arrayContaining([null, 0, 1]))
})

test('nothing is left to be delivered, so the worker begins with new messages only', async () => {
  expect(await db.outboxMessage.count({ where: { deliveredAt: null } })).toBe(0)
  expect(await db.notification.count()).toBeGreaterThan(1000)
})

test('nobody’s name is a part of another’s, so that each is found by his own alone', () => {
  const persons = JSON.parse(readFileSync(path.join(dataDir, 'platform-persons.json'), 'utf8')) as { name: string }[]
  const names = persons.map(({ name }) => name)
  expect(names.filter((name) => names.some((other) => other !== name && other.includes(name)))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('the launcher prints few accounts', () => {
  const accounts = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as unknown[]
  expect(accounts.length).toBeGreaterThan(10)
  expect(accounts.length).toBeLessThan(25)
})

test('what is there already is not seeded over', async () => {
  await expect(seedDemo(db, settings)).rejects.toThrow('empty database')
})

test('at the turn of the year, which China reaches first, the round is that of the new year', async () => {
  const other = await createTestDatabase()
  const newYear = new Date('2026-12-31T16:30:00Z')
  await seedDemo(other.db, { now: newYear, dataDir, scope: 'core' })
  const { code, windows } = await other.db.batch.findFirstOrThrow({ include: { windows: true } })
  expect(code).toBe('2027')
  const ends = windows.filter(({ unitId }) => unitId === null).map(({ closesAt }) => closesAt.toISOString())
  expect(ends.toSorted()[0]).toBe('2027-01-13T10:00:00.000Z')
  await other.drop()
})
