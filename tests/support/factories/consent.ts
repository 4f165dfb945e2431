import type { Database } from '@/server/db'

/** As if the person had accepted the first privacy notice at his first entry. */
export async function acceptFirstNotice(db: Database, personId: string): Promise<void> {
  const { publishedAt } = await db.privacyNotice.findUniqueOrThrow({ where: { version: 1 } })
  const acceptedAt = new Date(publishedAt.getTime() + 86_400_000)
  await db.privacyConsent.createMany({
    data: { personId, version: 1, acceptedAt, sensitiveAcceptedAt: acceptedAt },
    skipDuplicates: true,
  })
}
