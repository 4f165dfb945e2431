import { z } from 'zod'
import { createApiContext } from '@/api/context'
import { readAsAnyUnit, requireFileSession } from '@/api/file-actor'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { supportingFileErrors } from '@/modules/supporting-file/errors'
import { openFile } from '@/modules/supporting-file/services/open-file'
import { fileRefusal, refuseInMaintenance } from '../../files/file-refusal'
import { fileResponse } from '../../files/file-response'

/** A scan to look at in the page; with `?download=1` to save. */
export async function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const refused = refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers)
  try {
    await requireFileSession(context)
    const id = z.uuid().safeParse((await params).fileId)
    if (!id.success) throw supportingFileErrors.SUPPORTING_FILE_NOT_FOUND()
    const file = await readAsAnyUnit(context, (service) => openFile(service, id.data))
    return await fileResponse(file, new URL(request.url).searchParams.get('download') === '1')
  } catch (error) {
    await noteRefusedAccess(context, error, 'supporting-files')
    return fileRefusal(error, context.public.requestId)
  }
}
