import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { POST } from '@/app/api/trpc/[trpc]/route'
import { loginLimits } from '@/modules/account/login-limits'
import { logInApplicant } from '@/modules/account/services/log-in-applicant'
import { startSession } from '@/modules/account/services/start-session'
import { unlockAccount } from '@/modules/account/services/unlock-account'
import { addressSubject } from '@/server/address-subject'
import { hashInitialPassword, hashPassword } from '@/server/password'
import { block } from '@/server/rate-limit'
import { sessionCookie } from '@/server/session-cookie'
import { createAccountScene, scenePassword, type AccountScene } from '../support/account-scene'
import { createTestDatabase } from '../support/database'
import { untilSomebodyWaits } from '../support/lock-waits'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const request = { db, now: new Date(), requestId: 'request-1', address: '10.0.0.1', agent: null }
const ownPassword = 'Jinjiang-Qiao7'

let scene: AccountScene

beforeAll(async () => {
  scene = await createAccountScene(db)
})

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  const passwordHash = await hashPassword(scenePassword)
  const data = { passwordHash, mustChangePassword: true, formerPasswords: [] }
  await db.applicant.update({ where: { id: scene.applicant.id }, data })
})

async function open(byScan = false): Promise<string> {
  const { id, personId } = scene.applicant
  const token = await startSession(request, { role: 'APPLICANT', personId, applicantId: id }, { byScan })
  return `${sessionCookie().name}=${token}`
}

interface Answer {
  error?: { json: { data: { code: string; refusal: { details?: { problems?: string[] } } } } }
}

async function call(path: string, cookie: string, input: unknown = {}) {
  const body = JSON.stringify({ json: input })
  const address = { 'x-forwarded-for': request.address }
  const headers = { 'content-type': 'application/json', host: 'localhost:3000', cookie, ...address }
  const response = await POST(new Request(`http://localhost:3000/api/trpc/${path}`, { method: 'POST', headers, body }))
  const { error } = (await response.json()) as Answer
  return { code: error?.json.data.code ?? 'OK', problems: error?.json.data.refusal.details?.problems }
}

const setPassword = (cookie: string, newPassword: string, oldPassword?: string) =>
  call('session.setPassword', cookie, { newPassword, oldPassword })

const type = (password: string, address = '10.0.0.1') =>
  logInApplicant({ ...request, address }, { idNumber: scene.applicant.person.idNumber, password })

describe('the first password', () => {
  test('is all that the applicant can do before', async () => {
    const cookie = await open()
    expect(await call('applicant.application.overview', cookie, { batchCode: '2026' })).toMatchObject({
      code: 'PASSWORD_MUST_CHANGE',
    })
    expect(await setPassword(cookie, ownPassword)).toMatchObject({ code: 'OK' })
    expect(await call('applicant.application.overview', cookie, { batchCode: '2026' })).not.toMatchObject({
      code: 'PASSWORD_MUST_CHANGE',
    })
    await expect(type(ownPassword)).resolves.toMatchObject({ ok: true })
    await expect(type(scenePassword)).resolves.toMatchObject({ ok: false })
  })

  test('is not the initial one, nor made of what others know of him', async () => {
    const cookie = await open()
    const { idNumber } = scene.applicant.person
    const initial = 'Lushan-Feixue5'
    await db.applicant.update({
      where: { id: scene.applicant.id },
      data: { passwordHash: await hashPassword(initial) },
    })
    expect(await setPassword(cookie, initial)).toMatchObject({ problems: ['USED_BEFORE'] })
    expect(await setPassword(cookie, `Qiao-${idNumber.slice(-6)}-x`)).toMatchObject({ problems: ['CONTAINS_NUMBER'] })
    expect(await setPassword(cookie, '周五-Jinjiang7')).toMatchObject({ problems: ['CONTAINS_NAME'] })
    expect(await setPassword(cookie, 'Abc123456789')).toMatchObject({ problems: ['COMMON'] })
  })

  test('ends his other sessions', async () => {
    const [here, elsewhere] = [await open(), await open()]
    await setPassword(here, ownPassword)
    expect(await call('session.limits', here)).toMatchObject({ code: 'OK' })
    expect(await call('session.limits', elsewhere)).toMatchObject({ code: 'NOT_LOGGED_IN' })
  })
})

describe('a later change', () => {
  test('needs the old password, and none of the last five comes again', async () => {
    const cookie = await open()
    await setPassword(cookie, ownPassword)
    expect(await setPassword(cookie, 'Lvse-Qiaotou8')).toMatchObject({ code: 'OLD_PASSWORD_WRONG' })
    expect(await setPassword(cookie, 'Lvse-Qiaotou8', ownPassword)).toMatchObject({ code: 'OK' })
    expect(await setPassword(cookie, ownPassword, 'Lvse-Qiaotou8')).toMatchObject({ problems: ['USED_BEFORE'] })
  })

  test('needs no old one after a scan', async () => {
    await setPassword(await open(), ownPassword)
    expect(await setPassword(await open(true), 'Lvse-Qiaotou8')).toMatchObject({ code: 'OK' })
  })

  test('takes no notice of what others behind his address typed wrong', async () => {
    const cookie = await open()
    await setPassword(cookie, ownPassword)
    const { address, lockMinutes } = await loginLimits(request)
    await block(db, address, addressSubject(request.address), lockMinutes)
    await expect(type(ownPassword)).resolves.toMatchObject({ failure: 'TOO_MANY_TRIES' })
    expect(await setPassword(cookie, 'Lvse-Qiaotou8', ownPassword)).toMatchObject({ code: 'OK' })
  })

  test('bars as many of his own as the setting says, whatever was handed out in between', async () => {
    const cookie = await open()
    const own = [1, 2, 3, 4, 5].map((number) => `${ownPassword}-${number}`)
    const handedOut = hashInitialPassword('handed out')
    const formerPasswords = [handedOut, ...(await Promise.all(own.map(hashPassword)))]
    const data = { passwordHash: handedOut, mustChangePassword: true, formerPasswords }
    await db.applicant.update({ where: { id: scene.applicant.id }, data })
    for (const password of own) expect(await setPassword(cookie, password)).toMatchObject({ problems: ['USED_BEFORE'] })
    expect(await setPassword(cookie, ownPassword)).toMatchObject({ code: 'OK' })
    const { formerPasswords: kept } = await db.applicant.findUniqueOrThrow({ where: { id: scene.applicant.id } })
    expect(kept).toEqual(formerPasswords.slice(1))
  })

  test('counts a wrong old password as a failed login', async () => {
    const cookie = await open()
    await setPassword(cookie, ownPassword)
    for (let tries = 0; tries < 5; tries += 1) await setPassword(cookie, 'Lvse-Qiaotou8', 'wrong')
    expect(await setPassword(cookie, 'Lvse-Qiaotou8', ownPassword)).toMatchObject({ code: 'PASSWORD_LOCKED' })
    await expect(type(ownPassword)).resolves.toMatchObject({ failure: 'LOCKED' })
    // The owner who tries his old password in between takes no line of the log from whoever logs in at a closed door.
    const { reason } = await db.auditEntry.findFirstOrThrow({
      where: { action: 'log-in-failed' },
      orderBy: { id: 'desc' },
    })
    expect(reason).toBe('LOCKED')
  })
})

describe('a login under way', () => {
  const lateLogin = async () => {
    const result = await type(scenePassword)
    if (!result.ok) throw new Error('the password is right')
    return () => startSession(request, result.login, { passwordHash: result.passwordHash })
  }

  test('with the old password opens nothing once there is a new one', async () => {
    const arrive = await lateLogin()
    await setPassword(await open(), ownPassword)
    await expect(arrive()).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' })
  })

  test('opens nothing once the account is another person’s, nor does a session that was open before', async () => {
    const { id, personId } = scene.applicant
    const arrive = await lateLogin()
    const cookie = await open()
    const other = await scene.addPerson('吴六')
    await db.applicant.update({ where: { id }, data: { personId: other.id } })
    await expect(arrive()).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' })
    expect(await call('session.current', cookie)).toMatchObject({ code: 'NOT_LOGGED_IN' })
    await db.applicant.update({ where: { id }, data: { personId } })
  })

  test('against a reset at the same moment: no session with the old password is left', async () => {
    const { id } = scene.applicant
    const arrive = await lateLogin()
    const passwordHash = await hashPassword(ownPassword)
    let replaced = () => {}
    const isReplaced = new Promise<void>((resolve) => (replaced = resolve))
    const reset = db.$transaction(async (tx) => {
      await tx.applicant.update({ where: { id }, data: { passwordHash } })
      replaced()
      await untilSomebodyWaits(db)
      await tx.session.updateMany({ where: { applicantId: id, endedAt: null }, data: { endedAt: new Date() } })
    })
    await isReplaced
    await expect(Promise.all([arrive(), reset])).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' })
    await reset
    expect(await db.session.count({ where: { applicantId: id, endedAt: null } })).toBe(0)
  })
})

describe('failed logins', () => {
  const failures = async (count: number) => {
    for (let tries = 0; tries < count; tries += 1) await type('wrong')
  }

  test('five lock the account, for the right password too, and it is recorded', async () => {
    await failures(4)
    await expect(type(scenePassword)).resolves.toMatchObject({ ok: true })
    await failures(5)
    await expect(type(scenePassword)).resolves.toEqual({ ok: false, failure: 'LOCKED' })
    const actions = (await db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 3 })).map(({ action }) => action)
    expect(actions).toContain('account-locked')
  })

  test('what a lock refuses after the first time does not go to the log', async () => {
    const address = '10.0.0.77'
    for (let tries = 0; tries < 12; tries += 1) await type('wrong', address)
    const entries = await db.auditEntry.findMany({
      where: { address, action: 'log-in-failed' },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ reason }) => reason)).toEqual([...Array<string>(5).fill('WRONG_PASSWORD'), 'LOCKED'])
  })

  test('an unknown number is locked in the same words', async () => {
    const unknown = () => logInApplicant(request, { idNumber: '510102199001011234', password: 'wrong' })
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(unknown()).resolves.toEqual({ ok: false, failure: 'WRONG_CREDENTIALS' })
    }
    await expect(unknown()).resolves.toEqual({ ok: false, failure: 'LOCKED' })
  })

  test('of many at the same moment no more than five are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => type('wrong')))
    const looked = answers.filter((answer) => !answer.ok && answer.failure === 'WRONG_CREDENTIALS')
    expect(looked.length).toBeLessThanOrEqual(5)
  })

  test('the lock ends by itself, and at once when the account gets a new password', async () => {
    await failures(5)
    await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } })
    await expect(type(scenePassword)).resolves.toMatchObject({ ok: true })
    await failures(5)
    await unlockAccount(request, scene.applicant.personId)
    await expect(type(scenePassword)).resolves.toMatchObject({ ok: true })
    expect(await db.auditEntry.findFirst({ where: { action: 'account-unlocked' } })).not.toBeNull()
  })

  test('too many from one address stop that address only', async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      await logInApplicant(request, { idNumber: `nobody-${tries % 40}`, password: 'wrong' })
    }
    await expect(type(scenePassword)).resolves.toEqual({ ok: false, failure: 'TOO_MANY_TRIES' })
    await expect(type(scenePassword, '10.0.0.2')).resolves.toMatchObject({ ok: true })
  })

  test('another address of the same IPv6 network is the same; the last try stops it though the account is locked', async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const address = `2408:8266:1:2::${tries.toString(16)}`
      await logInApplicant({ ...request, address }, { idNumber: `nobody-${tries % 10}`, password: 'wrong' })
    }
    await expect(type(scenePassword, '2408:8266:1:2:ffff::1')).resolves.toMatchObject({ failure: 'TOO_MANY_TRIES' })
    await expect(type(scenePassword, '2408:8266:1:3::1')).resolves.toMatchObject({ ok: true })
    const lockedUntil = await db.rateLimit.findMany({ where: { key: { startsWith: 'login-address' } } })
    const most = Math.max(...lockedUntil.map(({ expire }) => expire?.getTime() ?? 0))
    expect(most).toBeGreaterThan(Date.now() + 13 * 60_000)
  })

  test('the table of counts names nobody', async () => {
    await failures(1)
    const text = JSON.stringify(await db.rateLimit.findMany())
    expect(text).not.toContain(scene.applicant.person.idNumber)
    expect(text).not.toContain('10.0.0.1')
  })
})
