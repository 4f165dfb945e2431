import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AdministratorActor } from '@/modules/account/actor'
import { startSession } from '@/modules/account/services/start-session'
import { addOfficerInput } from '@/modules/unit/officer-schema'
import { listOfficers } from '@/modules/unit/queries/list-officers'
import { operatorFields } from '@/modules/unit/schema'
import { addOfficer } from '@/modules/unit/services/add-officer'
import { bindOperator } from '@/modules/unit/services/bind-operator'
import { endOfficer } from '@/modules/unit/services/end-officer'
import { grantRole } from '@/modules/unit/services/grant-role'
import { withdrawRole } from '@/modules/unit/services/withdraw-role'
import { createTestDatabase } from '../support/database'
import { asAdministrator, createAdministrator } from '../support/factories/administrators'
import { refusalOf } from '../support/factories/refusals'
import { createRound, roundNow, type Round } from '../support/factories/round'
import { freshOperator } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
let round: Round
let system: AdministratorActor
let security: AdministratorActor

beforeAll(async () => {
  round = await createRound(db)
  system = await createAdministrator(round, 'SYSTEM_ADMIN', { name: '系统甲' })
})
afterAll(drop)

const as = (actor: AdministratorActor) => asAdministrator(round, actor)
const officer = (role: string, name?: string) => addOfficerInput.parse({ role, operator: freshOperator(name) })
const request = { now: roundNow, requestId: 'request-1', address: null, agent: null }

async function actorOf(operatorId: string): Promise<AdministratorActor> {
  const { personId, officerRole } = await db.operator.findUniqueOrThrow({ where: { id: operatorId } })
  return { ...system, operatorId, personId, role: officerRole as AdministratorActor['role'] }
}

describe('the first 安全管理员', () => {
  test('is there at once, since nobody could grant him his role; of two opened at once one waits', async () => {
    const opened = await Promise.all([
      addOfficer(as(system), officer('SECURITY_ADMIN', '安全甲')),
      addOfficer(as(system), officer('SECURITY_ADMIN', '安全乙')),
    ])
    expect(opened.map(({ mustBeGranted }) => mustBeGranted).sort()).toEqual([false, true])
    const first = opened.find(({ mustBeGranted }) => !mustBeGranted)
    security = await actorOf(first?.operatorId ?? '')
    const entry = await db.auditEntry.findFirst({
      where: { action: 'officer-added', result: 'done' },
      orderBy: { id: 'asc' },
    })
    expect(entry?.details).toEqual({ operatorId: first?.operatorId, role: 'SECURITY_ADMIN', isGranted: true })
  })
})

describe('an account of provincial HR', () => {
  test('is opened once, however often it is asked', async () => {
    const input = officer('REVIEWER', '沈若谷')
    const [first, second] = await Promise.all([addOfficer(as(system), input), addOfficer(as(system), input)])
    expect(first.operatorId).toBe(second.operatorId)
    expect([first.wasThere, second.wasThere].sort()).toEqual([false, true])
    const spelled = { ...input, operator: { ...input.operator, name: '沈 若谷' } }
    expect((await addOfficer(as(system), spelled)).operatorId).toBe(first.operatorId)
    const renamed = { ...input, operator: { ...input.operator, name: '沈若虚' } }
    expect((await refusalOf(addOfficer(as(system), renamed))).code).toBe('NAME_MISMATCH')
  })

  test('is opened for a unit’s operator only knowingly where he is to review: the province is on every path', async () => {
    const operator = freshOperator('双方')
    const unitId = round.actors.employer.unit.id
    await db.operator.updateMany({ where: { unitId }, data: { endedAt: roundNow } })
    await db.$transaction((tx) => bindOperator(tx, unitId, operatorFields.parse(operator), roundNow))
    const asked = (role: string, conflictKnown = false) =>
      addOfficer(as(system), addOfficerInput.parse({ role, operator, conflictKnown }))
    const { code, refusal } = await refusalOf(asked('REVIEWER'))
    expect([code, refusal.why]).toEqual(['OPERATOR_CONFLICT', expect.stringContaining('“成都飞机设计研究所”')])
    expect((await asked('REVIEWER', true)).wasThere).toBe(false)
    expect((await asked('REVIEWER')).wasThere).toBe(true)
  })

  test('has one role: a second one for the same person is refused, with the one that he has', async () => {
    const input = officer('AUDIT_ADMIN')
    await addOfficer(as(system), input)
    const { code, refusal } = await refusalOf(addOfficer(as(system), { ...input, role: 'SYSTEM_ADMIN' }))
    expect(code).toBe('OTHER_ROLE')
    expect(refusal.what).toContain('审计管理员')
  })

  test('opens nothing until its role is granted, and nothing after it is withdrawn', async () => {
    const { operatorId } = await addOfficer(as(system), officer('REVIEWER'))
    const { personId } = await db.operator.findUniqueOrThrow({ where: { id: operatorId } })
    const logIn = () => startSession({ db, ...request }, { role: 'PROVINCIAL_HR', personId, operatorId })
    expect((await refusalOf(logIn())).code).toBe('NOT_LOGGED_IN')
    await grantRole(as(security), { operatorId })
    await grantRole(as(security), { operatorId })
    await logIn()
    await withdrawRole(as(security), { operatorId })
    await withdrawRole(as(security), { operatorId })
    expect(await db.session.count({ where: { operatorId, endedAt: null } })).toBe(0)
    expect((await refusalOf(logIn())).code).toBe('NOT_LOGGED_IN')
    const actions = await db.auditEntry.findMany({ where: { objectId: personId }, orderBy: { id: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['role-granted', 'sessions-ended', 'role-withdrawn'])
  })

  test('is opened by no other role, and its role is granted by no other', async () => {
    const { operatorId } = await addOfficer(as(system), officer('REVIEWER'))
    expect((await refusalOf(addOfficer(as(security), officer('REVIEWER')))).code).toBe('NO_PERMISSION')
    expect((await refusalOf(endOfficer(as(security), { operatorId }))).code).toBe('NO_PERMISSION')
    expect((await refusalOf(grantRole(as(system), { operatorId }))).code).toBe('NO_PERMISSION')
    expect((await refusalOf(withdrawRole(as(system), { operatorId }))).code).toBe('NO_PERMISSION')
  })

  test('is neither ended nor granted nor withdrawn by its owner', async () => {
    expect((await refusalOf(endOfficer(as(system), { operatorId: system.operatorId }))).code).toBe('OWN_ACCOUNT')
    const own = { operatorId: security.operatorId }
    expect((await refusalOf(grantRole(as(security), own))).code).toBe('OWN_ROLE')
    expect((await refusalOf(withdrawRole(as(security), own))).code).toBe('OWN_ROLE')
  })

  test('that has ended has no role to grant', async () => {
    const { operatorId } = await addOfficer(as(system), officer('REVIEWER'))
    await endOfficer(as(system), { operatorId })
    expect((await refusalOf(grantRole(as(security), { operatorId }))).code).toBe('OFFICER_ENDED')
    expect((await refusalOf(grantRole(as(security), { operatorId: round.actors.chengdu.operatorId }))).code).toBe(
      'OFFICER_NOT_FOUND',
    )
  })
})

describe('the 安全管理员', () => {
  test('is not replaced by one 系统管理员 alone: the last one is not ended, and his successor waits for him', async () => {
    const last = { operatorId: security.operatorId }
    const { code, refusal } = await refusalOf(endOfficer(as(system), last))
    expect(code).toBe('LAST_SECURITY_ADMIN')
    expect(refusal.next).toContain('另一名安全管理员')
    const waiting = await addOfficer(as(system), officer('SECURITY_ADMIN', '安全丙'))
    expect(waiting.mustBeGranted).toBe(true)
    // One who waits for the role is none.
    expect((await refusalOf(endOfficer(as(system), last))).code).toBe('LAST_SECURITY_ADMIN')
    await grantRole(as(security), waiting)
    await endOfficer(as(system), last)
    const successor = await actorOf(waiting.operatorId)
    expect((await addOfficer(as(system), officer('SECURITY_ADMIN', '安全丁'))).mustBeGranted).toBe(true)
    security = successor
  })

  test('is left also when he withdraws the other one’s role while that one’s own account is ended', async () => {
    const { operatorId } = await addOfficer(as(system), officer('SECURITY_ADMIN', '安全戊'))
    await grantRole(as(security), { operatorId })
    const results = await Promise.allSettled([
      endOfficer(as(system), { operatorId: security.operatorId }),
      withdrawRole(as(security), { operatorId }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const present = { officerRole: 'SECURITY_ADMIN', endedAt: null, grantedAt: { not: null } } as const
    const left = await db.operator.findFirstOrThrow({ where: present })
    security = await actorOf(left.id)
  })
})

describe('two 系统管理员', () => {
  test('of whom one is left whatever happens at once: ending each other, and losing the role', async () => {
    const other = await createAdministrator(round, 'SYSTEM_ADMIN', { name: '系统乙' })
    const results = await Promise.allSettled([
      endOfficer(as(system), { operatorId: other.operatorId }),
      endOfficer(as(other), { operatorId: system.operatorId }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'NOT_LOGGED_IN' }) })
    const left = (await listOfficers(as(security))).filter(({ role, until }) => role === 'SYSTEM_ADMIN' && !until)
    expect(left).toHaveLength(1)
    const operatorId = left[0]?.operatorId ?? ''
    expect((await refusalOf(withdrawRole(as(security), { operatorId }))).code).toBe('LAST_SYSTEM_ADMIN')
    await db.operator.updateMany({ where: { officerRole: 'SYSTEM_ADMIN' }, data: { endedAt: null } })
  })

  test('ended while he opens an account: it is not opened', async () => {
    await db.operator.update({ where: { id: system.operatorId }, data: { endedAt: roundNow } })
    const before = await db.operator.count()
    expect((await refusalOf(addOfficer(as(system), officer('REVIEWER')))).code).toBe('NOT_LOGGED_IN')
    expect(await db.operator.count()).toBe(before)
    await db.operator.update({ where: { id: system.operatorId }, data: { endedAt: null } })
  })
})

test('an administrator who is ended while logged in is out at once; it stands in the audit log', async () => {
  const { operatorId } = await addOfficer(as(system), officer('AUDIT_ADMIN'))
  await grantRole(as(security), { operatorId })
  const { personId } = await db.operator.findUniqueOrThrow({ where: { id: operatorId } })
  await startSession({ db, ...request }, { role: 'AUDIT_ADMIN', personId, operatorId })
  await endOfficer(as(system), { operatorId })
  await endOfficer(as(system), { operatorId })
  const sessions = await db.session.findMany({ where: { operatorId } })
  expect(sessions.map(({ endReason }) => endReason)).toEqual(['OFFICER_ENDED'])
  const entries = await db.auditEntry.findMany({
    where: { action: 'officer-ended', result: 'done' },
    orderBy: { id: 'asc' },
  })
  expect(entries.at(-1)?.details).toEqual({ operatorId })
})
