import { expect, test } from '@jest/globals'
import { ApplicationState, type BatchStatus } from '@/generated/prisma/enums'
import { accountActions, barTo, type AccountBar } from './account-changes'

type Row = [ApplicationState | null, number, AccountBar | null, AccountBar | null]

/** State, submissions, what bars a correction, what bars a removal. */
const table: Row[] = [
  [null, 0, null, null],
  ['DRAFT', 0, null, null],
  ['DRAFT', 1, 'SUBMITTED', 'SUBMITTED'],
  ['RETURNED_TO_APPLICANT', 1, 'SUBMITTED', 'SUBMITTED'],
  ['IN_REVIEW', 1, 'SUBMITTED', 'SUBMITTED'],
  ['READY_TO_FORWARD', 2, 'SUBMITTED', 'SUBMITTED'],
  ['RETURNED_TO_UNIT', 1, 'SUBMITTED', 'SUBMITTED'],
  ['APPROVED', 1, 'SUBMITTED', 'SUBMITTED'],
  ['REJECTED', 1, 'SUBMITTED', 'SUBMITTED'],
  ['WITHDRAWN', 0, 'ENDED', null],
  ['WITHDRAWN', 1, 'SUBMITTED', 'SUBMITTED'],
  ['LAPSED', 0, 'ENDED', 'ENDED'],
  ['LAPSED', 1, 'SUBMITTED', 'SUBMITTED'],
]

test.each(table)(
  '%s after %i submissions: correcting barred by %s, removing by %s',
  (state, count, correct, remove) => {
    const standing = { isRemoved: false, state, submissionNumber: count }
    for (const batch of ['OPEN', 'CLOSED'] satisfies BatchStatus[]) {
      expect(barTo('correct', standing, batch)).toBe(correct)
      expect(barTo('remove', standing, batch)).toBe(remove)
      expect(barTo('resetPassword', standing, batch)).toBeNull()
    }
  },
)

test.each(table)(
  '%s after %i submissions: a correction may be asked for while a next submission could carry it',
  (state, count) => {
    const standing = { isRemoved: false, state, submissionNumber: count }
    const ended = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED'].includes(state ?? '')
    const bar = ended ? 'ENDED' : count === 0 ? 'NOT_SUBMITTED' : null
    expect(barTo('requestCorrection', standing, 'OPEN')).toBe(bar)
    expect(barTo('requestCorrection', standing, 'CLOSED')).toBe(bar ?? 'BATCH_NOT_OPEN')
  },
)

test('the table has every state', () => {
  expect(new Set(table.map(([state]) => state))).toEqual(new Set([null, ...Object.values(ApplicationState)]))
})

test.each(accountActions)('%s: not in an archived batch, not twice removed', (action) => {
  const fresh = { isRemoved: false, state: null, submissionNumber: 0 }
  expect(barTo(action, fresh, 'ARCHIVED')).toBe('BATCH_ARCHIVED')
  expect(barTo(action, { ...fresh, isRemoved: true }, 'OPEN')).toBe('REMOVED')
})
