import { afterAll, expect, test } from '@jest/globals'
import { administratorFields } from '@/modules/unit/administrator-schema'
import { createFirstAdministrator } from '@/modules/unit/services/create-first-administrator'
import { decryptField, lookupHash } from '@/server/field-encryption'
import { syntheticIdNumber } from '../../prisma/seed/synthetic-numbers'
import { createTestDatabase } from '../support/database'
import { refusalOf } from '../support/factories/refusals'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const idNumber = syntheticIdNumber('19750308', 77)
const fields = { unitName: '四川省人力资源和社会保障厅', name: '周明远', idNumber, mobile: '13800000001' }
const run = { now: new Date('2026-06-01T02:00:00Z'), requestId: 'request-1' }

test('a fresh installation has no account; the command creates the province and one officer, once, also when sent twice at once', async () => {
  expect(await db.operator.count()).toBe(0)

  const results = await Promise.allSettled([
    createFirstAdministrator(db, fields, run),
    createFirstAdministrator(db, { ...fields, name: '李国栋' }, run),
  ])

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const units = await db.unit.findMany()
  expect(units.map(({ kind, depth, name, parentId }) => ({ kind, depth, name, parentId }))).toEqual([
    { kind: 'PROVINCIAL_HR', depth: 0, name: fields.unitName, parentId: null },
  ])
  const operators = await db.operator.findMany({ include: { person: true } })
  expect(operators).toHaveLength(1)
  expect(operators[0]!.officerRole).toBe('SYSTEM_ADMIN')
  expect(operators[0]!.person.idNumberHash).toBe(lookupHash('RESIDENT_ID', idNumber))
  expect(decryptField(operators[0]!.mobileCipher!)).toBe(fields.mobile)
})

test('provincial HR without administrators, as older installations have it, gets one and keeps its name', async () => {
  const old = await createTestDatabase()
  const { id } = await old.db.unit.create({ data: { kind: 'PROVINCIAL_HR', depth: 0, name: '省人社厅' } })
  const created = await createFirstAdministrator(old.db, fields, run)
  expect(created.unitId).toBe(id)
  expect(await old.db.unit.count()).toBe(1)
  expect((await refusalOf(createFirstAdministrator(old.db, fields, run))).code).toBe('ADMINISTRATOR_EXISTS')
  await old.drop()
})

test('it is refused where there is one, and the audit log knows who was created, without a number', async () => {
  expect((await refusalOf(createFirstAdministrator(db, fields, run))).code).toBe('ADMINISTRATOR_EXISTS')
  const entries = await db.auditEntry.findMany({ where: { action: 'first-administrator-created' } })
  expect(entries).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toContain(idNumber)
})

test.each([
  [
    'an ID number with a wrong check digit',
    { idNumber: `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}` },
  ],
  ['an ID number of another kind', { idNumber: 'H12345678' }],
  ['a mobile that is too short', { mobile: '1380000' }],
  ['a name that turns the reading direction', { name: '周\u202e明远' }],
  ['a unit name of blanks', { unitName: '   ' }],
  ['a unit name of 101 characters', { unitName: '厅'.repeat(101) }],
])('%s is refused', (_case, wrong) => {
  expect(administratorFields.safeParse({ ...fields, ...wrong }).success).toBe(false)
})
