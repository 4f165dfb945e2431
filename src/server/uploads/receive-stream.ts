import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { uploadErrors } from './upload-errors'

/**
 * Writes a stream to a file and stops at the first byte too many.
 * @throws UPLOAD_TOO_LARGE; UPLOAD_INVALID when nothing came, or not all of it
 */
export async function receiveStream(bytes: AsyncIterable<Uint8Array>, path: string, maxBytes: number): Promise<void> {
  let received = 0
  async function* limited() {
    for await (const chunk of whole(bytes)) {
      received += chunk.byteLength
      if (received > maxBytes) throw tooLarge(maxBytes)
      yield chunk
    }
  }
  const file = createWriteStream(path)
  try {
    await pipeline(Readable.from(limited()), file)
  } finally {
    // A pipeline that fails does not wait for a file still being opened, which would appear after it was removed.
    if (!file.closed) await once(file, 'close')
  }
  if (received === 0) {
    throw uploadErrors.UPLOAD_INVALID({ why: '文件是空的。', next: '请确认文件内容后重新选择。' })
  }
}

/** A sender who breaks off is an everyday thing and no fault of ours. */
async function* whole(bytes: AsyncIterable<Uint8Array>) {
  try {
    yield* bytes
  } catch {
    throw brokenOff()
  }
}

export function brokenOff() {
  return uploadErrors.UPLOAD_INVALID({
    why: '没有收到完整的文件，可能是网络中断。',
    next: '请检查网络后重新选择文件上传。',
  })
}

export function tooLarge(maxBytes: number) {
  return uploadErrors.UPLOAD_TOO_LARGE({ limitMegabytes: Math.floor(maxBytes / 1024 / 1024) })
}
