import { createApiContext } from '@/api/context'
import { requireFileSession } from '@/api/file-actor'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { accountErrors } from '@/modules/account/errors'
import { keepFileInput } from '@/modules/supporting-file/schema'
import { keepFile } from '@/modules/supporting-file/services/keep-file'
import { refuseForeignOrigin } from '@/server/same-origin'
import { uploadErrors } from '@/server/uploads/upload-errors'
import { fileRefusal, refuseInMaintenance } from '../files/file-refusal'
import { readMultipart } from '../files/read-multipart'
import { writingActor } from '../files/writing-actor'

/**
 * A scan for a request to come, in the name of the operator's `?unit=`: multipart with `kind` and then `file`. Answers
 * the file; its `id` goes with the request.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignOrigin(request) ?? refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers, undefined, new URL(request.url).searchParams.get('unit') ?? '')
  try {
    const actor = writingActor(await requireFileSession(context))
    if (actor.role === 'APPLICANT') throw accountErrors.NO_PERMISSION()
    const { fields, fileName, bytes } = await readMultipart(request)
    try {
      const parsed = keepFileInput.safeParse(fields)
      if (!parsed.success) throw withoutPurpose()
      const file = await keepFile({ ...context.public, actor }, parsed.data.kind, { fileName, bytes })
      return Response.json(file, { status: 201 })
    } finally {
      // What was refused before its end is not read any further.
      bytes.destroy()
    }
  } catch (error) {
    await noteRefusedAccess(context, error, 'supporting-files')
    return fileRefusal(error, context.public.requestId)
  }
}

function withoutPurpose() {
  return uploadErrors.UPLOAD_INVALID({
    why: '没有说明这是什么材料。',
    next: '请刷新页面后，从材料所在的位置上传。',
  })
}
