import { describe, expect, test } from '@jest/globals'
import { eventHash, firstBreak, reasonHash, type ChainedEvent } from './chain'
import { receiptOf } from './receipt'

const first: ChainedEvent = {
  applicationId: 'a',
  number: 1,
  type: 'SUBMITTED',
  fromState: 'DRAFT',
  fromUnitId: null,
  toState: 'IN_REVIEW',
  toUnitId: 'u',
  actorPersonId: 'p',
  actorUnitId: null,
  actorRole: 'APPLICANT',
  submissionNumber: 1,
  at: new Date('2026-11-20T02:00:00.123Z'),
  reasonHash: null,
  submissionHash: 'ff',
  previousHash: '',
}
const chained = (events: ChainedEvent[]) => {
  let previousHash = ''
  return events.map((event) => {
    const linked = { ...event, previousHash }
    previousHash = eventHash(linked)
    return { ...linked, hash: previousHash }
  })
}
const chain = chained([
  first,
  { ...first, number: 2, type: 'RETURNED', reasonHash: reasonHash('附件不清') },
  { ...first, number: 3 },
])

describe('the chain of events', () => {
  test('is whole when nothing was touched', () => expect(firstBreak(chain)).toBeNull())

  test.each<[string, Partial<ChainedEvent>]>([
    ['another actor', { actorPersonId: 'q' }],
    ['another time', { at: new Date('2026-11-20T02:00:00.124Z') }],
    ['another reason', { reasonHash: reasonHash('附件清楚') }],
    ['another destination', { toUnitId: null }],
  ])('breaks at the event with %s', (_, change) => {
    expect(firstBreak(chain.map((event, index) => (index === 1 ? { ...event, ...change } : event)))).toBe(2)
  })

  test('breaks where an event is missing', () => {
    expect(firstBreak(chain.filter(({ number }) => number !== 2))).toBe(3)
  })
})

test('a receipt is twelve unmistakable characters of the hash', () => {
  const receipts = chain.map(({ hash }) => receiptOf(hash))
  expect(new Set(receipts).size).toBe(3)
  for (const receipt of receipts) expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(receiptOf('0'.repeat(64))).toBe('0000-0000-0000')
  expect(receiptOf('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ')
})
