import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { storage } from '@/server/storage'

interface StoredFile {
  fileName: string
  contentType: string
  sizeBytes: number
  storageKey: string
}

/** A stored file, to look at in the page or, when `isSaved`, to save; it can do nothing there and is kept nowhere. */
export async function fileResponse(file: StoredFile, isSaved: boolean): Promise<Response> {
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
}
