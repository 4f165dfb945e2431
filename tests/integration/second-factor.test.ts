import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AdministratorActor } from '@/modules/account/actor'
import { loginLimits } from '@/modules/account/login-limits'
import { totpCode, totpStep } from '@/modules/account/rules/totp'
import { beginSecondFactor } from '@/modules/account/services/begin-second-factor'
import { confirmSecondFactor } from '@/modules/account/services/confirm-second-factor'
import { enterAccount } from '@/modules/account/services/enter-account'
import { passSecondFactor } from '@/modules/account/services/pass-second-factor'
import { redeemRecoveryCode } from '@/modules/account/services/redeem-recovery-code'
import { renewRecoveryCodes } from '@/modules/account/services/renew-recovery-codes'
import { resumeSession } from '@/modules/account/services/resume-session'
import { startSession } from '@/modules/account/services/start-session'
import type { Session } from '@/modules/account/session-shapes'
import { resetSecondFactor } from '@/modules/unit/services/reset-second-factor'
import { addressSubject } from '@/server/address-subject'
import { block } from '@/server/rate-limit'
import { createTestDatabase } from '../support/database'
import { asAdministrator, createAdministrator } from '../support/factories/administrators'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, roundNow, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const at = (seconds: number) => new Date(roundNow.getTime() + seconds * 1000)
let round: Round
let security: AdministratorActor
let auditor: AdministratorActor

beforeAll(async () => {
  round = await createRound(db)
  security = await createAdministrator(round, 'SECURITY_ADMIN')
})

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  auditor = await createAdministrator(round, 'AUDIT_ADMIN')
})

interface Login {
  token: string
  session: Session
}

async function logIn(now = roundNow): Promise<Login> {
  const { role, personId, operatorId } = auditor
  const token = await startSession(
    { db, now, requestId: 'request-1', address: '10.0.0.1', agent: null },
    { role, personId, operatorId },
    { byScan: true },
  )
  return { token, session: await resumed(token, now) }
}

async function resumed(token: string, now = roundNow): Promise<Session> {
  const session = await resumeSession(db, token, now)
  if (session === null) throw new Error('the session has ended')
  return session
}

const as = (now = roundNow) => contextOf(db, auditor, now)

/** The first login, at which the app is set up. */
async function setUp() {
  const login = await logIn()
  const beginning = await beginSecondFactor(as(), login.session)
  const secret = beginning?.secret ?? ''
  const { recoveryCodes } = await confirmSecondFactor(as(), login.session, {
    code: totpCode(secret, totpStep(roundNow)),
  })
  return { ...login, secret, recoveryCodes }
}

describe('the first login of a privileged account', () => {
  test('opens nothing until a code shows that the app has the secret, which is then never shown again', async () => {
    const { token, session } = await logIn()
    expect(session.needsSecondFactor).toBe(true)
    const first = await beginSecondFactor(as(), session)
    const again = await beginSecondFactor(as(), session)
    expect(again).toEqual(first)
    const { code } = await refusalOf(confirmSecondFactor(as(), session, { code: '000000' }))
    expect(code).toBe('CODE_WRONG')
    const right = totpCode(first?.secret ?? '', totpStep(roundNow))
    await confirmSecondFactor(as(), session, { code: ` ${right.slice(0, 3)} ${right.slice(3)} ` })
    expect((await resumed(token)).needsSecondFactor).toBe(false)
    expect(await beginSecondFactor(as(), session)).toBeNull()
  })

  test('never offers a secret that an earlier, abandoned login was shown', async () => {
    const first = await beginSecondFactor(as(), (await logIn()).session)
    const later = await logIn(at(60))
    const second = await beginSecondFactor(as(at(60)), later.session)
    expect(second?.secret).not.toBe(first?.secret)
  })

  test('of two windows one sets it up', async () => {
    const [one, two] = [await logIn(), await logIn()]
    const secret = (await beginSecondFactor(as(), one.session))?.secret ?? ''
    await beginSecondFactor(as(), two.session)
    const code = totpCode(secret, totpStep(roundNow))
    const results = await Promise.allSettled(
      [one, two].map(({ session }) => confirmSecondFactor(as(), session, { code })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'SECOND_FACTOR_SET_UP' }),
    })
  })

  test('leaves neither secret nor code in the database as it is', async () => {
    const { secret, recoveryCodes } = await setUp()
    const row = JSON.stringify(await db.secondFactor.findUniqueOrThrow({ where: { personId: auditor.personId } }))
    for (const text of [secret, ...recoveryCodes]) expect(row).not.toContain(text)
  })
})

describe('a code of the app', () => {
  test('works once, also in two windows in the same moment', async () => {
    const { secret } = await setUp()
    const code = totpCode(secret, totpStep(at(60)))
    const [one, two] = [await logIn(at(60)), await logIn(at(60))]
    const results = await Promise.allSettled(
      [one, two].map(({ session }) => passSecondFactor(as(at(60)), session, { code })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'CODE_USED' }) })
  })

  test('from a phone whose clock is slow is refused with how far it is off', async () => {
    const { secret } = await setUp()
    const { session } = await logIn(at(3600))
    const { code, refusal } = await refusalOf(
      passSecondFactor(as(at(3600)), session, { code: totpCode(secret, totpStep(at(3600 - 300))) }),
    )
    expect([code, refusal.why]).toEqual(['CODE_CLOCK', expect.stringContaining('5 分钟')])
  })

  test('is not tried for ever: after five wrong ones the right one is refused too, and audited', async () => {
    const { secret } = await setUp()
    const { session } = await logIn(at(90))
    for (let tries = 0; tries < 5; tries += 1) {
      await refusalOf(passSecondFactor(as(at(90)), session, { code: '000000' }))
    }
    const right = totpCode(secret, totpStep(at(90)))
    expect((await refusalOf(passSecondFactor(as(at(90)), session, { code: right }))).code).toBe('SECOND_FACTOR_LOCKED')
    const actions = await db.auditEntry.findMany({ where: { personId: auditor.personId }, select: { action: true } })
    expect(actions.filter(({ action }) => action === 'second-factor-failed')).toHaveLength(5)
    expect(actions.map(({ action }) => action)).toContain('account-locked')
  })

  test('is looked at whatever others behind the same address typed wrong', async () => {
    const { secret } = await setUp()
    const { token, session } = await logIn(at(90))
    const { address, lockMinutes } = await loginLimits({ db, now: at(90) })
    await block(db, address, addressSubject('10.0.0.1'), lockMinutes)
    await passSecondFactor({ ...as(at(90)), address: '10.0.0.1' }, session, {
      code: totpCode(secret, totpStep(at(90))),
    })
    expect((await resumed(token, at(90))).needsSecondFactor).toBe(false)
  })

  test('opens no session that has ended meanwhile', async () => {
    const { secret } = await setUp()
    const { session } = await logIn(at(120))
    await db.session.updateMany({ where: { id: session.id }, data: { endedAt: at(121) } })
    const code = totpCode(secret, totpStep(at(120)))
    expect((await refusalOf(passSecondFactor(as(at(122)), session, { code }))).code).toBe('NOT_LOGGED_IN')
  })
})

describe('a recovery code', () => {
  test('opens a session without the phone, once, also when sent twice at once', async () => {
    const { recoveryCodes } = await setUp()
    const [recoveryCode = ''] = recoveryCodes
    const { token, session } = await logIn(at(30))
    const typed = { recoveryCode: recoveryCode.toLowerCase().replace('-', ' ') }
    const results = await Promise.allSettled([1, 2].map(() => redeemRecoveryCode(as(at(30)), session, typed)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toEqual([
      { status: 'fulfilled', value: { left: 9 } },
    ])
    expect((await resumed(token, at(30))).needsSecondFactor).toBe(false)
    expect((await refusalOf(redeemRecoveryCode(as(at(31)), session, typed))).code).toBe('RECOVERY_CODE_WRONG')
  })

  test('is replaced by new ones only for who has shown the second factor and shows a code of the app', async () => {
    const { session, secret, recoveryCodes } = await setUp()
    const unproven = (await logIn()).session
    const code = totpCode(secret, totpStep(at(60)))
    const renew = (from: Pick<Session, 'secondFactorAt'>, typed: string) =>
      renewRecoveryCodes(as(at(60)), from, { code: typed })
    expect((await refusalOf(renew(unproven, code))).code).toBe('SECOND_FACTOR_NEEDED')
    const passed = { ...session, secondFactorAt: roundNow }
    expect((await refusalOf(renew(passed, recoveryCodes[1] ?? ''))).code).toBe('CODE_WRONG')
    const renewed = await renew(passed, code)
    expect((await refusalOf(renew(passed, code))).code).toBe('CODE_USED')
    expect(renewed.recoveryCodes).toHaveLength(10)
    const [old = ''] = recoveryCodes
    expect((await refusalOf(redeemRecoveryCode(as(), unproven, { recoveryCode: old }))).code).toBe(
      'RECOVERY_CODE_WRONG',
    )
  })
})

test('a role entered from a session that has shown the second factor asks for no second code', async () => {
  const { token, session } = await setUp()
  const { personId } = auditor
  const unitId = round.actors.chengdu.unit.id
  await db.operator.updateMany({ where: { unitId }, data: { endedAt: roundNow } })
  const { id } = await db.operator.create({ data: { unitId, personId } })
  const unit = await enterAccount(as(), { ...session, secondFactorAt: roundNow }, id, token)
  const asUnit = await resumed(unit.token ?? '')
  expect(asUnit).toMatchObject({ needsSecondFactor: false, actor: { role: 'OPERATOR' } })
  const back = await enterAccount(contextOf(db, asUnit.actor, roundNow), asUnit, auditor.operatorId, unit.token ?? '')
  expect(await resumed(back.token ?? '')).toMatchObject({ needsSecondFactor: false, actor: { role: 'AUDIT_ADMIN' } })
})

test('a lost second factor is reset by the 安全管理员: its owner is out at once, unlocked, and sets up a new one', async () => {
  const { token, secret } = await setUp()
  const { session } = await logIn(at(60))
  for (let tries = 0; tries < 5; tries += 1) {
    await refusalOf(passSecondFactor(as(at(60)), session, { code: '000000' }))
  }
  const { operatorId } = auditor
  await resetSecondFactor(asAdministrator(round, security, at(70)), { operatorId })
  await resetSecondFactor(asAdministrator(round, security, at(70)), { operatorId })
  expect(await resumeSession(db, token, at(71))).toBeNull()
  const again = await logIn(at(80))
  const beginning = await beginSecondFactor(as(at(80)), again.session)
  expect(beginning?.secret).not.toBe(secret)
  await confirmSecondFactor(as(at(80)), again.session, { code: totpCode(beginning?.secret ?? '', totpStep(at(80))) })
  const resets = { action: 'second-factor-reset', objectId: auditor.personId }
  expect(await db.auditEntry.count({ where: resets })).toBe(1)
})

test('nobody resets his own second factor', async () => {
  const own = resetSecondFactor(asAdministrator(round, security), { operatorId: security.operatorId })
  expect((await refusalOf(own)).code).toBe('OWN_ROLE')
})
