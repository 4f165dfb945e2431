import type { Database, Transaction } from '@/server/db'
import type { NoticeVersionView, NoticeView, OwnNoticesView } from './schema'

const shown = { version: true, text: true, sensitiveText: true, publishedAt: true } as const

/** The notice that holds now. Every installation has one from its first migration on. */
export async function presentNotice(db: Database | Transaction): Promise<NoticeView> {
  return db.privacyNotice.findFirstOrThrow({ select: shown, orderBy: { version: 'desc' } })
}

/** What a person is told now, and what he has accepted when. */
export async function ownNotices(db: Database, personId: string): Promise<OwnNoticesView> {
  const consents = await db.privacyConsent.findMany({
    where: { personId },
    select: { acceptedAt: true, notice: { select: shown } },
    orderBy: { version: 'desc' },
  })
  return {
    present: await presentNotice(db),
    accepted: consents.map(({ acceptedAt, notice }) => ({ ...notice, acceptedAt })),
  }
}

/** All versions, newest first. */
export async function noticeVersions(db: Database): Promise<NoticeVersionView[]> {
  const notices = await db.privacyNotice.findMany({
    select: { ...shown, publishedByPersonId: true, _count: { select: { consents: true } } },
    orderBy: { version: 'desc' },
  })
  const ids = notices.flatMap(({ publishedByPersonId }) => publishedByPersonId ?? [])
  const persons = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return notices.map(({ publishedByPersonId, _count, ...notice }) => ({
    ...notice,
    publishedBy: persons.find(({ id }) => id === publishedByPersonId)?.name ?? null,
    consents: _count.consents,
  }))
}
