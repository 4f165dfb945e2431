import type { z } from 'zod'
import { recordAudit, type AuditSource } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { privacyErrors } from '../errors'
import { presentNotice } from '../queries'
import type { publishNoticeInput } from '../schema'

type Context = AuditSource & { db: Database; actor: { role: string; personId: string } }

/**
 * Publishes the next version of the notice; those before stay as they are, for whom they were accepted by. Every
 * applicant is asked again at his next login.
 * @returns its version
 * @throws NOTICE_PUBLISHED_MEANWHILE; NOTICE_UNCHANGED
 */
export async function publishNotice(
  ctx: Context,
  { after, text, sensitiveText }: z.output<typeof publishNoticeInput>,
): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const before = await presentNotice(tx)
    if (before.version !== after) throw privacyErrors.NOTICE_PUBLISHED_MEANWHILE(before)
    if (before.text === text && before.sensitiveText === sensitiveText) throw privacyErrors.NOTICE_UNCHANGED(before)
    const version = after + 1
    const { count } = await tx.privacyNotice.createMany({
      data: { version, text, sensitiveText, publishedAt: ctx.now, publishedByPersonId: ctx.actor.personId },
      skipDuplicates: true,
    })
    if (count === 0) throw privacyErrors.NOTICE_PUBLISHED_MEANWHILE({ version })
    await recordAudit(tx, ctx, {
      action: 'privacy-notice-published',
      objectType: 'PrivacyNotice',
      objectId: String(version),
      result: 'done',
      details: { version, characters: text.length + sensitiveText.length },
    })
    return version
  })
}
