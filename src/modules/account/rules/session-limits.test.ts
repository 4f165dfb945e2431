import { expect, test } from '@jest/globals'
import { remainingOf, sessionLimits } from './session-limits'

const now = new Date('2025-11-20T01:00:00Z')

test.each([
  ['OPERATOR', 30, 30],
  ['APPLICANT', 30, 30],
  ['PROVINCIAL_HR', 30, 15],
  ['PROVINCIAL_HR', 10, 10],
  ['SYSTEM_ADMIN', 30, 15],
  ['SECURITY_ADMIN', 30, 15],
  ['AUDIT_ADMIN', 30, 15],
] as const)('%s with a limit of %i minutes may be idle for %i', (role, sessionIdleMinutes, idleMinutes) => {
  expect(sessionLimits(role, { sessionIdleMinutes, privilegedIdleMinutes: 15, sessionAbsoluteHours: 8 }, now)).toEqual({
    idleMinutes,
    absoluteExpiresAt: new Date('2025-11-20T09:00:00Z'),
  })
})

test.each([
  ['just used, long before its end', 0, 480, { remainingMs: 30 * 60_000, absoluteRemainingMs: 480 * 60_000 }],
  ['used 28 minutes ago', 28, 400, { remainingMs: 2 * 60_000, absoluteRemainingMs: 400 * 60_000 }],
  ['just used, a minute before its end', 0, 1, { remainingMs: 60_000, absoluteRemainingMs: 60_000 }],
  ['idle too long', 31, 400, { remainingMs: 0, absoluteRemainingMs: 400 * 60_000 }],
  ['past its end', 0, -1, { remainingMs: 0, absoluteRemainingMs: 0 }],
])('what remains of a session %s', (_title, usedMinutesAgo, endsInMinutes, remaining) => {
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const limits = { lastSeenAt: at(-usedMinutesAgo), idleMinutes: 30, absoluteExpiresAt: at(endsInMinutes) }
  expect(remainingOf(limits, now)).toEqual(remaining)
})
