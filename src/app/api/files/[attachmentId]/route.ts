import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { createApiContext } from '@/api/context'
import { readAsAnyUnit, requireFileSession } from '@/api/file-actor'
import { applicationErrors } from '@/modules/application/errors'
import { openAttachment } from '@/modules/application/services/open-attachment'
import { storage } from '@/server/storage'
import { fileRefusal, refuseInMaintenance } from '../file-refusal'

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
    const stream = Readable.toWeb(await storage.openStream(file.storageKey)) as NodeReadableStream<Uint8Array>
    return new Response(stream as unknown as BodyInit, {
      headers: {
        'content-type': file.contentType,
        'content-length': String(file.sizeBytes),
        'content-disposition': `${isSaved ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy':
          "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'cross-origin-resource-policy': 'same-origin',
      },
    })
  } catch (error) {
    return fileRefusal(error, context.public.requestId)
  }
}
