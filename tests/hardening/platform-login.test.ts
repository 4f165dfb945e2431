import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { lookupHash } from '@/server/field-encryption'
import { personOf } from '../journeys/steps/log-in'
import { startApp } from '../support/app-server'
import { HttpBrowser } from '../support/http-browser'
import { exchangesOf, failureOf, PlatformRound } from '../support/platform-round'

const operator = '陈静'

const app = await startApp('demo')
afterAll(app.stop)

/** Whose session was opened last, as the platform knows him. */
async function whoCameIn(): Promise<string | undefined> {
  const { person } = await app.db.session.findFirstOrThrow({
    orderBy: { createdAt: 'desc' },
    include: { person: true },
  })
  return [operator, '何磊', '周明远'].find(
    (name) => lookupHash('RESIDENT_ID', personOf(app, name).idNumber) === person.idNumberHash,
  )
}

function changed(address: string, change: Record<string, string | null>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}

describe.each(['oidc', 'ticket'] as const)('a login at a platform of the kind %s', (kind) => {
  const codeName = kind === 'oidc' ? 'code' : 'ticket'

  beforeAll(() => app.restart({ PLATFORM_KIND: kind }))

  /** A login that the person has confirmed, up to the address that leads back to us. */
  async function confirmed(browser = new HttpBrowser()): Promise<{ round: PlatformRound; back: string }> {
    const round = new PlatformRound(app, browser)
    await round.begin()
    await round.confirm(operator)
    return { round, back: await round.sendBack() }
  }

  test('ends in the session of whom the platform named', async () => {
    const { round, back } = await confirmed()
    const answer = await round.browser.ask(back)
    expect(failureOf(answer)).toBeNull()
    expect(await whoCameIn()).toBe(operator)
  })

  test.each<[string, Record<string, string | null>, string]>([
    ['a forged state', { state: 'A'.repeat(43) }, 'OTHER_LOGIN'],
    ['no state', { state: null }, 'OTHER_LOGIN'],
    ['no code', { [codeName]: null }, 'PLATFORM_UNREADABLE'],
    ['an empty code', { [codeName]: '' }, 'PLATFORM_UNREADABLE'],
    ['a code of 10,000 characters', { [codeName]: 'A'.repeat(10_000) }, 'PLATFORM_UNREADABLE'],
    ['a code with a field inside', { [codeName]: 'ST-12345678&appId=another' }, 'PLATFORM_UNREADABLE'],
    ['a code that the platform never gave', { [codeName]: 'ST-0000000000000000' }, 'EXPIRED'],
    ['a refusal', { error: kind === 'oidc' ? 'access_denied' : '1002' }, 'CANCELLED'],
    ['a refusal that nobody knows', { error: '<script>' }, 'PLATFORM_REFUSED'],
  ])('with %s opens no session', async (_what, change, failure) => {
    const { round, back } = await confirmed()
    const sessions = await app.db.session.count()
    const answer = await round.browser.ask(changed(back, change))
    expect(failureOf(answer)).toBe(failure)
    expect(await app.db.session.count()).toBe(sessions)
  })

  test('takes no identity from the address', async () => {
    const { round, back } = await confirmed()
    const { idNumber } = personOf(app, '周明远')
    const claims = { name: '周明远', id_number: idNumber, aac003: '周明远', aac147: idNumber, idNumber, sub: 'u-1' }
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    const token = `${none}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`
    const answer = await round.browser.ask(changed(back, { ...claims, id_token: token, access_token: token }))
    expect(failureOf(answer)).toBeNull()
    expect(await whoCameIn()).toBe(operator)
  })

  test('without a code takes no token from the address either', async () => {
    const { round, back } = await confirmed()
    const answer = await round.browser.ask(changed(back, { [codeName]: null, id_token: 'a.b.c', access_token: 'a' }))
    expect(failureOf(answer)).toBe('PLATFORM_UNREADABLE')
  })

  test('can be finished only by the browser that began it, and by that one still afterwards', async () => {
    const { round, back } = await confirmed()
    const stranger = new HttpBrowser()
    expect(failureOf(await stranger.ask(back))).toBe('EXPIRED')
    const busy = new PlatformRound(app)
    await busy.begin()
    expect(failureOf(await busy.browser.ask(back))).toBe('OTHER_LOGIN')
    expect([stranger, busy.browser].some((browser) => browser.hasCookie('jiancai-session'))).toBe(false)
    expect(failureOf(await round.browser.ask(back))).toBeNull()
  })

  test('shows its code to no other browser, and says so', async () => {
    const round = new PlatformRound(app)
    const scanPage = await round.begin()
    const page = await new HttpBrowser().go(scanPage)
    expect(page.status).toBe(400)
    expect(page.text).toContain('本次登录已失效')
  })

  test('is repeated by the back button without harm: who is in stays in', async () => {
    const { round, back } = await confirmed()
    await round.browser.ask(back)
    const exchanges = await exchangesOf(app)
    const again = await round.browser.ask(back)
    expect(failureOf(again)).toBeNull()
    expect(again.location).toBe(`${app.url}/`)
    expect(await exchangesOf(app)).toBe(exchanges)
  })

  test('is not repeated by who has a copy of its cookies, at the same moment or later', async () => {
    const { round, back } = await confirmed()
    const exchanges = await exchangesOf(app)
    const sessions = await app.db.session.count()
    const thieves = [round.browser.copy(), round.browser.copy(), round.browser.copy()]
    const failures = (await Promise.all([round.browser, ...thieves].map((browser) => browser.ask(back)))).map(failureOf)
    expect(failures.toSorted()).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED', null])
    // Which of the four came first is not said; whoever did is in, and asks no more.
    const late = [round.browser, ...thieves].filter((_, place) => failures[place] !== null)
    for (const browser of late) expect(failureOf(await browser.ask(back))).toBe('EXPIRED')
    expect(await app.db.session.count()).toBe(sessions + 1)
    expect(await exchangesOf(app)).toBe(exchanges + 1)
  })

  test('begun in two windows is finished in the second; the first says so', async () => {
    const browser = new HttpBrowser()
    const first = await confirmed(browser)
    const second = await confirmed(browser)
    expect(failureOf(await browser.ask(first.back))).toBe('OTHER_LOGIN')
    expect(failureOf(await browser.ask(second.back))).toBeNull()
    expect(await whoCameIn()).toBe(operator)
    // Whoever comes to the first window afterwards is in already.
    expect(failureOf(await browser.ask(first.back))).toBeNull()
  })

  test('is not finished by a form', async () => {
    const { round, back } = await confirmed()
    const answer = await round.browser.ask(back, { code: 'x', state: 'y' })
    expect(answer.location).toBe(`${app.url}/login`)
    expect(round.browser.hasCookie('jiancai-session')).toBe(false)
  })
})
