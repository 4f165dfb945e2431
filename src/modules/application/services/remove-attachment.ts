import type { ApplicantActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { applicationErrors } from '../errors'
import { assertMayUpload } from './assert-may-upload'
import { lockApplication } from './lock-application'

/**
 * Takes a file out of the form. The stored file stays, because a submission may name it. Removing what is removed already changes nothing.
 *
 * @throws NOT_FOUND, UPLOAD_NOT_ALLOWED, ATTACHMENT_NOT_FOUND
 */
export async function removeAttachment(
  ctx: ServiceContext<ApplicantActor>,
  { applicationId, attachmentId }: { applicationId: string; attachmentId: string },
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await lockApplication(tx, ctx.actor, applicationId)
    const file = await tx.attachment.findFirst({ where: { id: attachmentId, applicationId, unitId: null } })
    if (!file) throw applicationErrors.ATTACHMENT_NOT_FOUND()
    // The row it proved may be gone: removing asks only for the permission to write.
    await assertMayUpload(tx, ctx.actor, { applicationId, kind: file.kind, rowId: file.rowId }, ctx.now, 'any-row')
    await tx.attachment.updateMany({ where: { id: attachmentId, removedAt: null }, data: { removedAt: ctx.now } })
  })
}
