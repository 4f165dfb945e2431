import { z } from 'zod'
import { createApiContext } from '@/api/context'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { supportingFileErrors } from '@/modules/supporting-file/errors'
import { openRegistrationFile } from '@/modules/supporting-file/services/open-file'
import { refuseTooMany } from '@/server/request-limits'
import { fileRefusal, refuseInMaintenance } from '../../../files/file-refusal'
import { fileResponse } from '../../../files/file-response'
import { requireRegistrant } from '../../registrant'

/** A scan of one's own registration, to look at. */
export async function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const refused = refuseTooMany('registration/files/[fileId]', request) ?? refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers)
  try {
    const registrant = requireRegistrant(context)
    const id = z.uuid().safeParse((await params).fileId)
    if (!id.success) throw supportingFileErrors.SUPPORTING_FILE_NOT_FOUND()
    return await fileResponse(await openRegistrationFile(registrant, registrant.registrationId, id.data), false)
  } catch (error) {
    await noteRefusedAccess(context, error, 'registration/files')
    return fileRefusal(error, context.public.requestId)
  }
}
