import { z } from 'zod'
import { createApiContext } from '@/api/context'
import { requireFileSession } from '@/api/file-actor'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { storeAttachment } from '@/modules/application/services/store-attachment'
import { refuseForeignOrigin } from '@/server/same-origin'
import { uploadErrors } from '@/server/uploads/upload-errors'
import { fileRefusal, refuseInMaintenance } from './file-refusal'
import { readMultipart } from './read-multipart'
import { writingActor } from './writing-actor'

const place = z.object({
  applicationId: z.uuid(),
  kind: z.string().min(1).max(40),
  rowId: z
    .union([z.uuid(), z.literal('')])
    .optional()
    .transform((rowId) => rowId || null),
  replaces: z
    .union([z.uuid(), z.literal('')])
    .optional()
    .transform((replaces) => replaces || null),
})

/** Upload, in the name of the operator's `?unit=`: multipart with `applicationId`, `kind`, `rowId`, `replaces` and then `file`. Answers the attachment. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignOrigin(request) ?? refuseInMaintenance()
  if (refused) return refused
  const context = createApiContext(request.headers, undefined, new URL(request.url).searchParams.get('unit') ?? '')
  try {
    const actor = writingActor(await requireFileSession(context))
    const { fields, fileName, bytes } = await readMultipart(request)
    try {
      const service = { ...context.public, actor }
      const attachment = await storeAttachment(service, { ...placeOf(fields), fileName, bytes })
      return Response.json(attachment, { status: 201 })
    } finally {
      // What was refused before its end is not read any further.
      bytes.destroy()
    }
  } catch (error) {
    await noteRefusedAccess(context, error, 'files')
    return fileRefusal(error, context.public.requestId)
  }
}

function placeOf(fields: Record<string, string>): z.output<typeof place> {
  const parsed = place.safeParse(fields)
  if (parsed.success) return parsed.data
  throw uploadErrors.UPLOAD_INVALID({
    why: '没有说明文件属于哪一处。',
    next: '请刷新页面后，从附件所在的位置上传。',
  })
}
