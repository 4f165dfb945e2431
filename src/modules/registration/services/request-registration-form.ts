import { countUse } from '@/server/rate-limit'
import { sendJob } from '@/server/jobs'
import type { RegistrantContext } from '../context'
import { registrationErrors } from '../errors'
import { registrationLimits } from '../limits'

/**
 * Has the PDF of the present data made in the worker, unless it is made already; asked again while it is not ready.
 * @throws REGISTRATION_NOT_FOUND, TOO_MANY_CHANGES
 */
export async function requestRegistrationForm(ctx: RegistrantContext): Promise<void> {
  const { db, registrationId } = ctx
  const registration = await db.registration.findUnique({
    where: { id: registrationId },
    select: { savedAt: true, formSavedAt: true },
  })
  if (!registration) throw registrationErrors.REGISTRATION_NOT_FOUND()
  if (registration.formSavedAt?.getTime() === registration.savedAt.getTime()) return
  if ((await countUse(db, registrationLimits.upload, registrationId)).isOver)
    throw registrationErrors.TOO_MANY_CHANGES()
  await sendJob(db, 'render-registration-form', { registrationId })
}
