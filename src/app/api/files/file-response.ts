import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { contentDisposition } from '@/lib/content-disposition'
import { storage } from '@/server/storage'

interface StoredFile {
  fileName: string
  contentType: string
  storageKey: string
}

/**
 * A stored file, to look at in the page or, when `isSaved`, to save. Security headers come by its address
 * (src/server/response-headers.mjs); its length is left to the server, for Next drops what a route says of it.
 */
export async function fileResponse(file: StoredFile, isSaved: boolean): Promise<Response> {
  const stream = Readable.toWeb(await storage.openStream(file.storageKey)) as NodeReadableStream<Uint8Array>
  return new Response(stream as unknown as BodyInit, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': contentDisposition(isSaved ? 'attachment' : 'inline', file.fileName),
    },
  })
}
