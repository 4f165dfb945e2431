import type { RateLimit } from '@/server/rate-limit'

const day = 24 * 60

/** Files that one person sends into forms within 24 hours, also those that are refused: each costs an inspection. */
export const uploadsPerDay: RateLimit = { name: 'attachment-uploads', uses: 300, windowMinutes: day }

/** What of it is stored: the disk is everybody's. */
export const attachmentKilobytesPerDay: RateLimit = {
  name: 'attachment-kilobytes',
  uses: 1024 * 1024,
  windowMinutes: day,
}
