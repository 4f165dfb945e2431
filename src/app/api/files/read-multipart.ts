import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { env } from '@/env'
import { brokenOff, tooLarge } from '@/server/uploads/receive-stream'

export interface Multipart {
  fields: Record<string, string>
  fileName: string
  bytes: Readable
}

/**
 * Reads a multipart upload up to its file, whose bytes are then streamed. The fields must stand before the file.
 * @throws UPLOAD_INVALID when it is no such upload; UPLOAD_TOO_LARGE
 */
export async function readMultipart(request: Request): Promise<Multipart> {
  refuseTooLarge(request)
  const { body } = request
  const contentType = request.headers.get('content-type') ?? ''
  if (!body || !contentType.startsWith('multipart/form-data')) throw brokenOff()
  const source = Readable.fromWeb(body as NodeReadableStream<Uint8Array>)
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    const parser = createParser(contentType)
    parser.on('field', (name, value) => {
      fields[name] = value
    })
    parser.on('file', (_name, bytes, info) => {
      // Ended before its end: the stream of the file must end too, or its reader would wait for ever.
      source.once('error', (error) => bytes.destroy(error))
      // Its reader may not have begun, or have refused: an error that nobody listens to would end the process.
      bytes.on('error', () => {})
      resolve({ fields, fileName: info.filename ?? '', bytes })
    })
    parser.on('error', () => reject(brokenOff()))
    parser.on('close', () => reject(brokenOff()))
    source.once('error', () => reject(brokenOff()))
    source.pipe(parser)
  })
}

/** A body that says itself how large it is needs not be read to be refused. */
function refuseTooLarge({ headers }: Request): void {
  const { uploadMaxBytes } = env()
  if (Number(headers.get('content-length') ?? 0) > uploadMaxBytes + multipartOverheadBytes) {
    throw tooLarge(uploadMaxBytes)
  }
}

/** Beside the file a multipart body holds a few fields and boundaries. */
const multipartOverheadBytes = 64 * 1024

function createParser(contentType: string): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: { fields: 10, fieldSize: 1000, files: 1, parts: 11 },
    })
  } catch {
    throw brokenOff()
  }
}
