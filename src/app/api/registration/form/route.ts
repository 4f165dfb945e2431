import { createApiContext } from '@/api/context'
import { openRegistrationForm } from '@/modules/registration/services/open-registration-form'
import { refuseTooMany } from '@/server/request-limits'
import { fileRefusal, refuseInMaintenance } from '../../files/file-refusal'
import { fileResponse } from '../../files/file-response'
import { requireRegistrant } from '../registrant'

/** 登记表 of one's own registration as PDF, to save. It is made before, by `public.registration.requestForm`. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseTooMany('registration/form', request) ?? refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers)
  try {
    return await fileResponse(await openRegistrationForm(requireRegistrant(context)), true)
  } catch (error) {
    return fileRefusal(error, context.public.requestId)
  }
}
