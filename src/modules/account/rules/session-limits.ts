import type { SessionRole } from '@/generated/prisma/enums'

/** An installation's limits; whoever sees the whole province's data is left alone with them for a shorter time. */
export interface SessionSettings {
  sessionIdleMinutes: number
  sessionAbsoluteHours: number
}

const privilegedIdleMinutes = 15

/** How long a session opened at `now` lives: without a sign of life, and at all (GB/T 22239 8.1.4.1). */
export function sessionLimits(role: SessionRole, settings: SessionSettings, now: Date) {
  const { sessionIdleMinutes, sessionAbsoluteHours } = settings
  return {
    idleMinutes: role === 'PROVINCIAL_HR' ? Math.min(privilegedIdleMinutes, sessionIdleMinutes) : sessionIdleMinutes,
    absoluteExpiresAt: new Date(now.getTime() + sessionAbsoluteHours * 3_600_000),
  }
}
