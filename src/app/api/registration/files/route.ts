import { createApiContext } from '@/api/context'
import { registrationErrors } from '@/modules/registration/errors'
import { registrationFileInput } from '@/modules/registration/schema'
import { keepRegistrationFile } from '@/modules/registration/services/keep-registration-file'
import { refuseTooMany } from '@/server/request-limits'
import { refuseForeignOrigin } from '@/server/same-origin'
import { fileRefusal, refuseInMaintenance } from '../../files/file-refusal'
import { readMultipart } from '../../files/read-multipart'
import { requireRegistrant } from '../registrant'

/** A scan for one's own registration: multipart with `kind`, `materialKey` and then `file`. Answers file and version. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseTooMany('registration/files', request) ?? refuseForeignOrigin(request) ?? refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers)
  try {
    const registrant = requireRegistrant(context)
    const { fields, fileName, bytes } = await readMultipart(request)
    try {
      const place = registrationFileInput.safeParse(fields)
      if (!place.success) throw registrationErrors.UPLOAD_SLOT_UNKNOWN()
      const kept = await keepRegistrationFile(registrant, { ...place.data, fileName, bytes })
      return Response.json(kept, { status: 201 })
    } finally {
      // What was refused before its end is not read any further.
      bytes.destroy()
    }
  } catch (error) {
    return fileRefusal(error, context.public.requestId)
  }
}
