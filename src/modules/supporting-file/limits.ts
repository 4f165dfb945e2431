import type { RateLimit } from '@/server/rate-limit'

/** What one address, or one person who is logged in, sends within a day: the disk is everybody's. */
export const kilobytesPerDay: RateLimit = { name: 'supporting-kilobytes', uses: 500 * 1024, windowMinutes: 24 * 60 }

/** So long a scan waits for the request that it supports. */
export const unusedFileHours = 24
