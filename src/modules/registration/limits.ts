import type { TryLimits } from '@/server/count-tries'
import type { RateLimit } from '@/server/rate-limit'

/** What nobody has logged in for is limited: filling the table, filling the disk, trying numbers. */
export const registrationLimits = {
  /** New registrations from one address. */
  create: { name: 'registration-create', uses: 30, windowMinutes: 60 },
  /** Changes saved in one registration. */
  save: { name: 'registration-save', uses: 60, windowMinutes: 60 },
  /** Files sent and forms made for one registration. */
  upload: { name: 'registration-upload', uses: 60, windowMinutes: 60 },
  /** Of one registration, or of one address before there is one: what goes to the log at most. */
  refusalsNoted: { name: 'registration-refusals-noted', uses: 30, windowMinutes: 60 },
  /** The same of one registration opened from one address again and again. */
  openingsNoted: { name: 'registration-openings-noted', uses: 5, windowMinutes: 60 },
} satisfies Record<string, RateLimit>

/** Failed look-ups from one address, and of one number. */
export const lookUpLimits = {
  address: { name: 'registration-address', uses: 20, windowMinutes: 10 },
  subject: { name: 'registration-number', uses: 5, windowMinutes: 10 },
  lockMinutes: 15,
} satisfies TryLimits

export const maxFilesPerSlot = 5
