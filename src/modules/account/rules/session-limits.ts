import type { SessionRole } from '@/generated/prisma/enums'
import { isPrivileged } from './officer-roles'

/** An installation's limits; whoever sees the whole province's data is left alone with them for a shorter time. */
export interface SessionSettings {
  sessionIdleMinutes: number
  privilegedIdleMinutes: number
  sessionAbsoluteHours: number
}

/** How long a session opened at `now` lives: without a sign of life, and at all (GB/T 22239 8.1.4.1). */
export function sessionLimits(role: SessionRole, settings: SessionSettings, now: Date) {
  const { sessionIdleMinutes, privilegedIdleMinutes, sessionAbsoluteHours } = settings
  return {
    idleMinutes: isPrivileged(role) ? Math.min(privilegedIdleMinutes, sessionIdleMinutes) : sessionIdleMinutes,
    absoluteExpiresAt: new Date(now.getTime() + sessionAbsoluteHours * 3_600_000),
  }
}

/**
 * How long a session still lives.
 * @returns until it ends if nobody works with it, and until it ends in any case; never below 0
 */
export function remainingOf(
  { lastSeenAt, idleMinutes, absoluteExpiresAt }: { lastSeenAt: Date; idleMinutes: number; absoluteExpiresAt: Date },
  now: Date,
) {
  const absoluteRemainingMs = Math.max(0, absoluteExpiresAt.getTime() - now.getTime())
  const idleRemainingMs = Math.max(0, lastSeenAt.getTime() + idleMinutes * 60_000 - now.getTime())
  return { remainingMs: Math.min(idleRemainingMs, absoluteRemainingMs), absoluteRemainingMs }
}
