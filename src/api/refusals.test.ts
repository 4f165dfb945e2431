import { expect, test } from '@jest/globals'
import { TRPCError } from '@trpc/server'
import { searchAuditInput } from '@/modules/audit/schema'
import { describeError } from './refusals'

const refused = (input: unknown) =>
  new TRPCError({ code: 'BAD_REQUEST', cause: searchAuditInput.safeParse(input).error })

test.each([
  ['a question', true, '没有查询：条件不符合要求'],
  ['a change', false, '有内容不符合要求，没有保存'],
])('input of %s that does not fit is answered as one', (_kind, asks, what) => {
  const { code, refusal } = describeError(refused({ from: '2026-11-28', until: '2026-11-27' }), undefined, asks)
  expect([code, refusal.what]).toEqual(['INVALID_INPUT', what])
})

test.each([
  [{ from: '2026-11-28', until: '2026-11-27' }, 'until', '截止日期：早于起始日期，请改正后再查。'],
  [{ from: '202611-11-28' }, 'from', '起始日期：请填写日期，如 2026-11-28。'],
])('%j of the audit log is refused at its field', (input, field, why) => {
  const { refusal } = describeError(refused(input), undefined, true)
  expect(refusal.why).toBe(why)
  expect(refusal.details).toEqual({ problems: [expect.objectContaining({ path: [field] })] })
})

test('nothing of an unexpected error is told but its number', () => {
  const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'relation "Person" does not exist' })
  const { refusal } = describeError(error, '7f3a', false)
  expect(JSON.stringify(refusal)).not.toContain('Person')
  expect(refusal.next).toContain('7f3a')
})
