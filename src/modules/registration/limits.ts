import type { RateLimit } from '@/server/rate-limit'

/** What nobody has logged in for is limited: filling the table, filling the disk, trying numbers. */
export const registrationLimits = {
  /** New registrations from one address. */
  create: { name: 'registration-create', uses: 30, windowMinutes: 60 },
  /** Failed look-ups from one address, and of one number. */
  lookUpAddress: { name: 'registration-address', uses: 20, windowMinutes: 10 },
  lookUpNumber: { name: 'registration-number', uses: 5, windowMinutes: 10 },
  /** Files sent and forms made for one registration. */
  upload: { name: 'registration-upload', uses: 60, windowMinutes: 60 },
} satisfies Record<string, RateLimit>

/** How long a look-up stays closed after the last failure allowed. */
export const lookUpLockMinutes = 15

export const maxFilesPerSlot = 5
