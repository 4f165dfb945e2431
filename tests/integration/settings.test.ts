import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AdministratorActor } from '@/modules/account/actor'
import { resumeSession } from '@/modules/account/services/resume-session'
import { startSession } from '@/modules/account/services/start-session'
import { currentSettings, settingViews } from '@/modules/setting/queries'
import { setSetting } from '@/modules/setting/services/set-setting'
import type { SettingKey } from '@/modules/setting/rules/setting-table'
import { createTestDatabase } from '../support/database'
import { asAdministrator, createAdministrator } from '../support/factories/administrators'
import { createCandidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, roundNow, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(drop)

let round: Round
let system: AdministratorActor

beforeAll(async () => {
  round = await createRound(db)
  system = await createAdministrator(round, 'SYSTEM_ADMIN', { name: '系统甲' })
})

async function set(key: SettingKey, value: string | number | null, now = roundNow): Promise<void> {
  const seenAt = (await settingViews(db)).find((view) => view.key === key)?.setAt ?? null
  await setSetting(asAdministrator(round, system, now), { key, value, seenAt })
}

describe('a setting', () => {
  test('holds from the next question on, shows who set it, and goes back to the installation’s own', async () => {
    await set('supportPhone', '028-86001234 转 8')
    expect((await currentSettings(db, roundNow)).supportPhone).toBe('028-86001234 转 8')
    const view = (await settingViews(db)).find(({ key }) => key === 'supportPhone')
    expect(view).toMatchObject({ setBy: '系统甲', setAt: roundNow })
    await set('supportPhone', null)
    expect((await currentSettings(db, roundNow)).supportPhone).toBe('')
  })

  test('of two who saw the same value the first sets it; the second learns who was faster', async () => {
    const asked = (value: number) =>
      setSetting(asAdministrator(round, system), { key: 'sessionIdleMinutes', value, seenAt: null })
    const results = await Promise.allSettled([asked(20), asked(25)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { code, refusal } = await refusalOf(asked(40))
    expect(code).toBe('SETTING_CHANGED')
    expect(JSON.stringify(refusal)).toContain('系统甲')
  })

  test.each<[SettingKey, string | number]>([
    ['sessionIdleMinutes', 4],
    ['sessionIdleMinutes', 5.5],
    ['sessionIdleMinutes', '三十'],
    ['passwordExpiryDays', 29],
    ['passwordHistoryCount', 0],
    ['installationTitle', ''],
    ['installationTitle', '名'.repeat(41)],
    ['supportPhone', '请打电话'],
    ['icpNumber', '蜀ICP\u202E备1号'],
  ])('%s takes no %j', async (key, value) => {
    const before = await currentSettings(db, roundNow)
    expect((await refusalOf(set(key, value))).code).toBe('SETTING_REFUSED')
    expect(await currentSettings(db, roundNow)).toEqual(before)
  })

  const lastEntryOf = (key: SettingKey) =>
    db.auditEntry.findFirstOrThrow({
      where: { action: 'setting-changed', objectId: key },
      orderBy: { id: 'desc' },
    })

  test('is audited with what it was and is where it is a number', async () => {
    await set('loginFailuresPerAccount', 6)
    expect((await lastEntryOf('loginFailuresPerAccount')).details).toEqual({ before: 5, after: 6 })
  })

  test.each<[SettingKey, string]>([
    ['supportPhone', '13800138000'],
    ['supportPhone', '138 0013 8000'],
    ['supportPhone', '138-0013-8000'],
    ['privacyContact', '夏小雨，１３８００１３８０００，xia@example.com'],
  ])('%s is audited without what it says, which may be somebody’s own', async (key, text) => {
    await set(key, text)
    const { details } = await lastEntryOf(key)
    expect(details).toMatchObject({ lengthAfter: text.length })
    expect(Object.values(details as Record<string, unknown>).every(Number.isInteger)).toBe(true)
  })

  test('written by hand out of its bounds stops nothing: the installation’s own holds', async () => {
    await db.setting.create({ data: { key: 'loginLockMinutes', value: -3, updatedAt: roundNow } })
    expect((await currentSettings(db, later(1))).loginLockMinutes).toBe(15)
  })
})

test('an expired password of one’s own must be changed at the next login by it; a scan needs none', async () => {
  const { actor } = await createCandidate(round)
  const { personId, applicantId } = actor
  await db.applicant.update({ where: { id: applicantId }, data: { passwordSetAt: roundNow } })
  await set('passwordExpiryDays', 30)
  const logIn = async (days: number, byScan = false) => {
    const now = later(24 * days)
    const request = { db, now, requestId: 'request-1', address: null, agent: null }
    const token = await startSession(request, { role: 'APPLICANT', personId, applicantId }, { byScan })
    return resumeSession(db, token, now)
  }
  expect(await logIn(29)).toMatchObject({ mustChangePassword: false, isPasswordExpired: false })
  expect(await logIn(30)).toMatchObject({ mustChangePassword: true, isPasswordExpired: true })
  expect(await logIn(30, true)).toMatchObject({ mustChangePassword: false })
  await set('passwordExpiryDays', 0)
  expect(await logIn(400)).toMatchObject({ mustChangePassword: false })
})
