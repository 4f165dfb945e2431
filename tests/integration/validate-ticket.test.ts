import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { isSigned, sign, type SignedFields } from '@/api/login/ticket-signature'
import { validateTicket } from '@/api/login/validate-ticket'
import type { TicketSettings } from '@/env-platform'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const now = new Date('2025-11-20T01:00:00Z')
const client = { appId: 'jiancai', appSecret: 'the-secret' }
const ticket = 'ST-0123456789abcdef'

let settings: TicketSettings
let asked: SignedFields[] = []
let reply: (question: SignedFields) => { status?: number; body: string }

const platform = createServer((request, response) => void respond(request, response))

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = ''
  for await (const part of request) text += String(part)
  const question = JSON.parse(text) as SignedFields
  asked.push(question)
  const { status = 200, body } = reply(question)
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

beforeAll(async () => {
  platform.listen(0, '127.0.0.1')
  await once(platform, 'listening')
  const { port } = platform.address() as AddressInfo
  settings = {
    authorizeUrl: `http://127.0.0.1:${port}/authorize`,
    validateUrl: `http://127.0.0.1:${port}/validate`,
    params: { appId: 'appId', redirect: 'redirect', ticket: 'ticket', state: 'state' },
    signing: 'HMAC-SM3',
    signatureEncoding: 'hex',
    clockSkewSeconds: 300,
    successCode: '0',
    errors: { '1001': 'NOT_REGISTERED', '1004': 'PLATFORM_NOT_VERIFIED' },
  }
})
afterAll(() => {
  platform.close()
})

let count = 0
const good = () => ({ code: '0', timestamp: String(now.getTime()), nonce: `nonce-of-answer-${(count += 1)}` })

const answer = (fields: SignedFields) => () => ({ body: JSON.stringify(sign(fields, client.appSecret, settings)) })

const validate = (change: Partial<TicketSettings> = {}) =>
  validateTicket({ db, now }, ticket, client, { ...settings, ...change })

beforeEach(() => {
  asked = []
})

test('the question is signed, dated and never the same', async () => {
  reply = (question) => answer({ ...good(), ticket: question['ticket'] })()
  await validate()
  await validate()
  expect(asked).toHaveLength(2)
  for (const question of asked) {
    expect(isSigned(question, client.appSecret, settings)).toBe(true)
    expect(question).toMatchObject({ appId: 'jiancai', ticket, timestamp: String(now.getTime()) })
    expect(JSON.stringify(question)).not.toContain(client.appSecret)
  }
  expect(asked[0]?.['nonce']).not.toBe(asked[1]?.['nonce'])
})

test.each([
  ['to the millisecond', 0, true],
  ['five minutes early', -300_000, true],
  ['five minutes late', 300_000, true],
  ['more than five minutes early', -301_000, false],
  ['more than five minutes late', 301_000, false],
])('an answer %s: %#', async (_what, shiftMs, ok) => {
  reply = answer({ ...good(), timestamp: String(now.getTime() + shiftMs) })
  if (ok) await expect(validate()).resolves.toMatchObject({ code: '0' })
  else await expect(validate()).rejects.toMatchObject({ failure: 'PLATFORM_UNTRUSTED' })
})

test('a time in seconds, as a number, is a time', async () => {
  reply = answer({ ...good(), timestamp: Math.floor(now.getTime() / 1000) })
  await expect(validate()).resolves.toMatchObject({ code: '0' })
})

describe('an answer that cannot be trusted', () => {
  test.each<[string, Record<string, unknown>]>([
    ['without time', { timestamp: undefined }],
    ['with a time that is none', { timestamp: '20251120090000+8' }],
    ['without a nonce', { nonce: undefined }],
    ['with a nonce that is none', { nonce: ['n'] }],
    ['for another system', { appId: 'another' }],
    ['for another ticket', { ticket: 'ST-another-ticket' }],
  ])('%s', async (_what, change) => {
    reply = answer({ ...good(), ...change })
    await expect(validate()).rejects.toMatchObject({ failure: 'PLATFORM_UNTRUSTED' })
  })

  test('that came before', async () => {
    reply = answer(good())
    await expect(validate()).resolves.toMatchObject({ code: '0' })
    await expect(validate()).rejects.toMatchObject({ failure: 'PLATFORM_UNTRUSTED' })
  })

  test('ten times at the same moment is taken once', async () => {
    reply = answer(good())
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => validate()))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is not read: neither what it says went wrong, nor whom it names', async () => {
    const unsigned = { ...good(), code: '1001', data: { aac147: '11010519491231002X' } }
    reply = () => ({ body: JSON.stringify(unsigned) })
    await expect(validate()).rejects.toMatchObject({ failure: 'PLATFORM_UNTRUSTED' })
    await expect(validate()).rejects.not.toThrow(/1949/)
  })
})

test.each([
  ['1001', 'NOT_REGISTERED'],
  ['1004', 'PLATFORM_NOT_VERIFIED'],
  ['9999', 'PLATFORM_REFUSED'],
  ['constructor', 'PLATFORM_REFUSED'],
  [undefined, 'PLATFORM_REFUSED'],
])('the signed result %s becomes %s', async (code, failure) => {
  reply = answer({ ...good(), code })
  await expect(validate()).rejects.toMatchObject({ failure })
})

test.each([
  [500, '{}', 'PLATFORM_UNREACHABLE'],
  [404, '{}', 'PLATFORM_REFUSED'],
  [302, '', 'PLATFORM_UNREADABLE'],
  [204, '', 'PLATFORM_UNREADABLE'],
  [200, '', 'PLATFORM_UNREADABLE'],
  [200, 'null', 'PLATFORM_UNREADABLE'],
  [200, '[]', 'PLATFORM_UNREADABLE'],
  [200, '{"code":', 'PLATFORM_UNREADABLE'],
  [200, '<html>', 'PLATFORM_UNREADABLE'],
])('an answer %s %j becomes %s, and is asked for once', async (status, body, failure) => {
  reply = () => ({ status, body })
  await expect(validate()).rejects.toMatchObject({ failure })
  expect(asked).toHaveLength(1)
})

test('a platform that signs nothing is believed only where the settings say so', async () => {
  reply = () => ({ body: JSON.stringify(good()) })
  await expect(validate({ signing: 'none' })).resolves.toMatchObject({ code: '0' })
  await expect(validate()).rejects.toMatchObject({ failure: 'PLATFORM_UNTRUSTED' })
})
