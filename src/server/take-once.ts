import { createHmac } from 'node:crypto'
import { env } from '@/env'
import type { Database } from './db'

/**
 * Notes that something is used, on all nodes at once: of those who come with the same at the same moment, one is the
 * first. Only a keyed hash of it is kept, beside the limits' counts, which the worker clears away.
 *
 * @param kind one kind, one meaning
 * @param until when it could do no harm any more, because it has expired by itself
 * @returns whether it was used for the first time
 */
export async function takeOnce(
  db: Database,
  { kind, value, now, until }: { kind: string; value: string; now: Date; until: Date },
): Promise<boolean> {
  const hash = createHmac('sha256', env().lookupHmacKey).update(`once:${kind}:${value}`).digest('base64url')
  const noted = await db.$executeRaw`
    INSERT INTO "RateLimit" (key, points, expire) VALUES (${`once-${kind}:${hash}`}, 1, ${until})
    ON CONFLICT (key) DO UPDATE SET points = 1, expire = EXCLUDED.expire WHERE "RateLimit".expire < ${now}`
  return noted === 1
}
