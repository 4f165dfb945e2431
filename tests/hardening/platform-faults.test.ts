import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { faultNames } from '../../dev/platform/fault-list.mjs'
import type { LoginFailure } from '@/modules/account/login'
import { loginFailureWords } from '@/modules/account/login-failures'
import { personOf } from '../journeys/steps/log-in'
import { startApp } from '../support/app-server'
import { HttpBrowser } from '../support/http-browser'
import { exchangesOf, failureOf, PlatformRound, setFault } from '../support/platform-round'

const operator = '陈静'

/** What the user is told, per fault and kind of platform; `in`: nothing is wrong with it. */
const verdicts: [fault: string, verdict: LoginFailure | 'in', kinds?: Kind[]][] = [
  ['none', 'in'],
  ['unreachable', 'PLATFORM_UNREACHABLE'],
  ['slow', 'PLATFORM_SLOW'],
  ['drip', 'PLATFORM_SLOW'],
  ['reset', 'PLATFORM_UNREADABLE'],
  ['error-500', 'PLATFORM_UNREACHABLE'],
  ['error-400', 'PLATFORM_REFUSED'],
  ['html', 'PLATFORM_UNREADABLE'],
  ['huge', 'PLATFORM_UNREADABLE'],
  ['redirect', 'PLATFORM_UNREADABLE'],
  ['tampered', 'PLATFORM_UNTRUSTED'],
  ['foreign-key', 'PLATFORM_UNTRUSTED'],
  ['unsigned', 'PLATFORM_UNTRUSTED'],
  ['wrong-audience', 'PLATFORM_UNTRUSTED'],
  ['expired', 'PLATFORM_UNTRUSTED'],
  ['future', 'PLATFORM_UNTRUSTED'],
  ['replayed', 'PLATFORM_UNTRUSTED'],
  ['wrong-nonce', 'PLATFORM_UNTRUSTED'],
  ['wrong-issuer', 'PLATFORM_UNTRUSTED', ['oidc']],
  ['other-subject', 'PLATFORM_UNTRUSTED', ['oidc']],
  ['ambiguous', 'PLATFORM_UNTRUSTED', ['ticket']],
  ['used-code', 'EXPIRED'],
  ['forged-state', 'OTHER_LOGIN'],
  ['incomplete', 'PLATFORM_ANSWER_INVALID'],
  ['number-as-number', 'PLATFORM_ANSWER_INVALID'],
  ['odd-writing', 'in'],
  ['wrong-number', 'PLATFORM_IDENTITY_INVALID'],
  ['masked-number', 'PLATFORM_IDENTITY_INVALID'],
  ['wrong-name', 'in'],
  ['wrong-type', 'PLATFORM_IDENTITY_INVALID'],
  ['other-type', 'PLATFORM_IDENTITY_INVALID'],
  ['unverified', 'PLATFORM_NOT_VERIFIED'],
]

type Kind = 'oidc' | 'ticket'

/** Refused before the platform is asked. */
const unasked = new Set(['used-code', 'forged-state'])

const app = await startApp('demo')
afterAll(app.stop)

test('every fault of the stand-in has its verdict', () => {
  expect(verdicts.map(([fault]) => fault).toSorted()).toEqual(faultNames.toSorted())
})

describe.each<Kind>(['oidc', 'ticket'])('a platform of the kind %s', (kind) => {
  beforeAll(async () => {
    await app.restart({ PLATFORM_KIND: kind })
    // Of which a later one may be the replay.
    await new PlatformRound(app).logIn(operator)
  })
  afterEach(() => setFault(app, 'none'))
  afterAll(() => {
    const { idNumber, mobile } = personOf(app, operator)
    const logs = app.readLogs()
    for (const secret of [idNumber, mobile, operator, '11010519491231002X', '王小明', 'ST-']) {
      expect(logs).not.toContain(secret)
    }
  })

  test.each(verdicts.filter(([, , kinds = [kind]]) => kinds.includes(kind)))(
    'with the fault %s: %s',
    async (fault, verdict) => {
      const round = new PlatformRound(app)
      await round.begin()
      await round.confirm(operator)
      const sessions = await app.db.session.count()
      const exchanges = await exchangesOf(app)

      await setFault(app, fault)
      const answer = await round.browser.ask(await round.sendBack())
      await setFault(app, 'none')

      expect(answer.status).toBe(302)
      expect((await exchangesOf(app)) - exchanges).toBeLessThanOrEqual(unasked.has(fault) ? 0 : 1)
      if (verdict === 'in') {
        expect(failureOf(answer)).toBeNull()
        expect(await app.db.session.count()).toBe(sessions + 1)
        return
      }
      expect(failureOf(answer)).toBe(verdict)
      expect(await app.db.session.count()).toBe(sessions)
      expect(round.browser.hasCookie('jiancai-session')).toBe(false)
      const page = await new HttpBrowser().go(answer.location ?? '')
      expect(page.text).toContain(loginFailureWords(verdict)?.what)
      // What the user can tell the support is where the support finds it.
      const reference = new URL(answer.location ?? '', app.url).searchParams.get('reference') ?? ''
      expect(reference).toMatch(/^[0-9a-f]{12}$/)
      expect(page.text).toContain(reference)
      expect(await app.db.auditEntry.findMany({ where: { requestId: reference } })).toMatchObject([
        { action: 'platform-answer-refused', result: 'refused', reason: verdict },
      ])
    },
  )

  test('that has recovered lets the next login in', async () => {
    const answer = await new PlatformRound(app).logIn(operator)
    expect(failureOf(answer)).toBeNull()
    expect(answer.location).toMatch(new RegExp(`^${app.url}/`))
  })
})
