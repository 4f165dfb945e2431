import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AdministratorActor } from '@/modules/account/actor'
import { resumeSession } from '@/modules/account/services/resume-session'
import { startSession } from '@/modules/account/services/start-session'
import { ownNotices, presentNotice } from '@/modules/privacy/queries'
import { publishNoticeInput } from '@/modules/privacy/schema'
import { acceptNotice } from '@/modules/privacy/services/accept-notice'
import { publishNotice } from '@/modules/privacy/services/publish-notice'
import { createTestDatabase } from '../support/database'
import { asAdministrator, createAdministrator } from '../support/factories/administrators'
import { createCandidate, type Candidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, later, roundNow, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(drop)

let round: Round
let system: AdministratorActor
let candidate: Candidate

beforeAll(async () => {
  round = await createRound(db)
  system = await createAdministrator(round, 'SYSTEM_ADMIN')
  candidate = await createCandidate(round)
})

const words = (what: string) => ({ text: what.repeat(120), sensitiveText: what.repeat(40) })
const as = (now = roundNow) => contextOf(db, candidate.actor, now)

async function mustAccept(now: Date): Promise<boolean | undefined> {
  const { personId, applicantId } = candidate.actor
  const request = { db, now, requestId: 'request-1', address: null, agent: null }
  const token = await startSession(request, { role: 'APPLICANT', personId, applicantId })
  return (await resumeSession(db, token, now))?.mustAcceptNotice
}

test('the first notice is there from the first migration on, and covers what the law asks for', async () => {
  const { version, text, sensitiveText } = await presentNotice(db)
  expect(version).toBe(1)
  for (const part of ['处理者', '目的', '保存', '权利']) expect(text).toContain(part)
  expect(sensitiveText).toContain('敏感')
})

describe('a new version', () => {
  test('asks every applicant at his next login, not in the middle of this one', async () => {
    expect(await mustAccept(later(1))).toBe(false)
    const { personId, applicantId } = candidate.actor
    const request = { db, now: later(1), requestId: 'request-1', address: null, agent: null }
    const open = await startSession(request, { role: 'APPLICANT', personId, applicantId })
    expect(await publishNotice(asAdministrator(round, system, later(1.2)), { after: 1, ...words('新版告知') })).toBe(2)
    expect((await resumeSession(db, open, later(1.3)))?.mustAcceptNotice).toBe(false)
    expect(await mustAccept(later(2))).toBe(true)
    await acceptNotice(as(later(2)), 2)
    expect(await mustAccept(later(3))).toBe(false)
  })

  test('is published once by two at once, and never the same text again', async () => {
    const publish = (what: string) =>
      publishNotice(asAdministrator(round, system, later(4)), { after: 2, ...words(what) })
    const results = await Promise.allSettled([publish('甲的修改'), publish('乙的修改')])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await refusalOf(publish('再来一次'))).code).toBe('NOTICE_PUBLISHED_MEANWHILE')
    const { version, text, sensitiveText } = await presentNotice(db)
    const same = publishNotice(asAdministrator(round, system, later(5)), { after: version, text, sensitiveText })
    expect((await refusalOf(same)).code).toBe('NOTICE_UNCHANGED')
  })

  test.each([
    ['too short', '短'],
    ['of blanks', ' '.repeat(500)],
    ['too long', '长'.repeat(20_001)],
  ])('%s is refused', (_, text) => {
    expect(publishNoticeInput.safeParse({ after: 1, text, sensitiveText: '敏'.repeat(60) }).success).toBe(false)
  })
})

describe('a consent', () => {
  test('is kept with its time and version for good, however often it is given', async () => {
    const { version } = await presentNotice(db)
    await Promise.all([acceptNotice(as(later(6)), version), acceptNotice(as(later(6)), version)])
    await acceptNotice(as(later(9)), version)
    const { accepted } = await ownNotices(db, candidate.actor.personId)
    expect(accepted.map((one) => one.version)).toEqual([3, 2, 1])
    expect(accepted[0]?.acceptedAt).toEqual(later(6))
    const entries = { action: 'privacy-notice-accepted', personId: candidate.actor.personId, objectId: String(version) }
    expect(await db.auditEntry.count({ where: entries })).toBe(1)
  })

  test('to another version than the present one is refused: he read something else', async () => {
    expect((await refusalOf(acceptNotice(as(), 1))).code).toBe('NOTICE_OUTDATED')
  })

  test('stands beside the very text that it was given to: the database refuses to change what was published', async () => {
    await expect(db.privacyNotice.update({ where: { version: 1 }, data: { text: '改' } })).rejects.toThrow()
    await expect(db.privacyNotice.deleteMany({ where: { version: 1 } })).rejects.toThrow()
  })
})
