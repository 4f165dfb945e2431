import { expect, test } from '@jest/globals'
import { sessionLimits } from './session-limits'

const now = new Date('2025-11-20T01:00:00Z')

test.each([
  ['OPERATOR', 30, 30],
  ['APPLICANT', 30, 30],
  ['PROVINCIAL_HR', 30, 15],
  ['PROVINCIAL_HR', 10, 10],
] as const)('%s with a limit of %i minutes may be idle for %i', (role, sessionIdleMinutes, idleMinutes) => {
  expect(sessionLimits(role, { sessionIdleMinutes, sessionAbsoluteHours: 8 }, now)).toEqual({
    idleMinutes,
    absoluteExpiresAt: new Date('2025-11-20T09:00:00Z'),
  })
})
