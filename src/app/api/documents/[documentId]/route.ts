import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { createApiContext } from '@/api/context'
import { readAsAnyUnit, requireFileSession } from '@/api/file-actor'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { documentErrors } from '@/modules/document/errors'
import { contentDisposition } from '@/modules/document/rules/file-name'
import { openDocument } from '@/modules/document/services/open-document'
import { storage } from '@/server/storage'
import { fileRefusal, refuseInMaintenance } from '../../files/file-refusal'

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
    const stream = Readable.toWeb(await storage.openStream(file.storageKey)) as NodeReadableStream<Uint8Array>
    return new Response(stream as unknown as BodyInit, {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(file.sizeBytes),
        'content-disposition': contentDisposition(isSaved ? 'attachment' : 'inline', file.fileName),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "frame-ancestors 'self'",
        'cross-origin-resource-policy': 'same-origin',
      },
    })
  } catch (error) {
    await noteRefusedAccess(context, error, 'documents')
    return fileRefusal(error, context.public.requestId)
  }
}
