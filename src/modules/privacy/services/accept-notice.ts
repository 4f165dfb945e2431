import type { ApplicantActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { privacyErrors } from '../errors'
import { presentNotice } from '../queries'

/**
 * Keeps that the applicant has accepted the present notice, both parts, and when (PIPL 14, 29). Said twice, the first
 * time counts.
 * @throws NOTICE_OUTDATED when the one that he read is not the present one any more
 */
export async function acceptNotice(ctx: ServiceContext<ApplicantActor>, version: number): Promise<void> {
  const { personId } = ctx.actor
  await ctx.db.$transaction(async (tx) => {
    const present = await presentNotice(tx)
    if (present.version !== version) throw privacyErrors.NOTICE_OUTDATED(present)
    const { count } = await tx.privacyConsent.createMany({
      data: { personId, version, acceptedAt: ctx.now, sensitiveAcceptedAt: ctx.now },
      skipDuplicates: true,
    })
    if (count === 0) return
    await recordAudit(tx, ctx, {
      action: 'privacy-notice-accepted',
      objectType: 'PrivacyNotice',
      objectId: String(version),
      result: 'done',
    })
  })
}
