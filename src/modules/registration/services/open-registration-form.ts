import { recordAudit } from '@/modules/audit/services/record-audit'
import { storage } from '@/server/storage'
import { registrationErrors } from '../errors'
import type { RegistrantContext } from '../context'
import { formStorageKey } from '../rules/form-key'

/**
 * The PDF of the present data, for its registrant. It holds a whole ID number, so that it was handed out is recorded.
 * @throws FORM_NOT_READY when it shows other data or is not made yet
 */
export async function openRegistrationForm(
  ctx: RegistrantContext,
): Promise<{ fileName: string; contentType: string; sizeBytes: number; storageKey: string }> {
  const { db, registrationId } = ctx
  const registration = await db.registration.findUnique({
    where: { id: registrationId },
    select: { number: true, savedAt: true, formSavedAt: true },
  })
  const storageKey = formStorageKey(registrationId)
  const isCurrent = registration?.formSavedAt?.getTime() === registration?.savedAt.getTime()
  if (!registration || !isCurrent || !(await storage.exists(storageKey))) throw registrationErrors.FORM_NOT_READY()
  await recordAudit(db, ctx, {
    action: 'registration-form-downloaded',
    objectType: 'Registration',
    objectId: registrationId,
    result: 'done',
  })
  const fileName = `一级推荐单位注册登记表-${registration.number}.pdf`
  return { fileName, contentType: 'application/pdf', sizeBytes: await storage.sizeBytes(storageKey), storageKey }
}
