import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { applicationErrors } from '@/modules/application/errors'

export interface Multipart {
  fields: Record<string, string>
  fileName: string
  bytes: Readable
}

/**
 * Reads a multipart upload up to its file, whose bytes are then streamed. The fields must stand before the file.
 * @throws UPLOAD_INVALID when it is no such upload
 */
export async function readMultipart(request: Request): Promise<Multipart> {
  const { body } = request
  const contentType = request.headers.get('content-type') ?? ''
  if (!body || !contentType.startsWith('multipart/form-data')) throw unreadable()
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
      resolve({ fields, fileName: info.filename ?? '', bytes })
    })
    parser.on('error', () => reject(unreadable()))
    parser.on('close', () => reject(unreadable()))
    source.once('error', () => reject(unreadable()))
    source.pipe(parser)
  })
}

function createParser(contentType: string): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: { fields: 10, fieldSize: 1000, files: 1, parts: 11 },
    })
  } catch {
    throw unreadable()
  }
}

function unreadable() {
  return applicationErrors.UPLOAD_INVALID({
    why: '没有收到完整的文件，可能是网络中断。',
    next: '请检查网络后重新选择文件上传。',
  })
}
