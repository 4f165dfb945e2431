import type { createApiContext } from '@/api/context'
import type { RegistrantContext } from '@/modules/registration/context'
import { registrationErrors } from '@/modules/registration/errors'

/**
 * Whose registration a request is about: the one that this browser has opened.
 * @throws REGISTRATION_NOT_OPENED
 */
export function requireRegistrant(context: ReturnType<typeof createApiContext>): RegistrantContext {
  const registrationId = context.registrationId()
  if (registrationId === null) throw registrationErrors.REGISTRATION_NOT_OPENED()
  return { ...context.public, registrationId }
}
