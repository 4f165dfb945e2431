import { z } from 'zod'
import { createApiContext } from '@/api/context'
import { readAsAnyUnit, requireFileSession } from '@/api/file-actor'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { documentErrors } from '@/modules/document/errors'
import { openDocument } from '@/modules/document/services/open-document'
import { fileRefusal, refuseInMaintenance } from '../../files/file-refusal'
import { fileResponse } from '../../files/file-response'

/** An application form as PDF, to look at in the page; with `?download=1` to save. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ documentId: string }> },
): Promise<Response> {
  const refused = refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers)
  try {
    await requireFileSession(context)
    const id = z.uuid().safeParse((await params).documentId)
    if (!id.success) throw documentErrors.NOT_FOUND()
    const file = await readAsAnyUnit(context, (service) => openDocument(service, id.data))
    const isSaved = new URL(request.url).searchParams.get('download') === '1'
    return await fileResponse({ ...file, contentType: 'application/pdf' }, isSaved)
  } catch (error) {
    await noteRefusedAccess(context, error, 'documents')
    return fileRefusal(error, context.public.requestId)
  }
}
