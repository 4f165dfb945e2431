import { z } from 'zod'
import { createApiContext } from '@/api/context'
import { readAsAnyUnit, requireFileSession } from '@/api/file-actor'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { applicationErrors } from '@/modules/application/errors'
import { openAttachment } from '@/modules/application/services/open-attachment'
import { fileRefusal, refuseInMaintenance } from '../file-refusal'
import { fileResponse } from '../file-response'

/** A file to look at in the page; with `?download=1`, for those who may keep it, to save. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ attachmentId: string }> },
): Promise<Response> {
  const refused = refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers)
  try {
    await requireFileSession(context)
    const id = z.uuid().safeParse((await params).attachmentId)
    if (!id.success) throw applicationErrors.ATTACHMENT_NOT_FOUND()
    const file = await readAsAnyUnit(context, (service) => openAttachment(service, id.data))
    const isSaved = new URL(request.url).searchParams.get('download') === '1' && file.mayDownload
    return await fileResponse(file, isSaved)
  } catch (error) {
    await noteRefusedAccess(context, error, 'files')
    return fileRefusal(error, context.public.requestId)
  }
}
