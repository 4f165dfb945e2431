import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { storage } from '../storage'
import { inspectFile, type AcceptedFile, type AcceptedType } from './inspect-file'
import { receiveStream } from './receive-stream'

export interface StoredFile {
  contentType: AcceptedType
  sizeBytes: number
  /** Hex. */
  sha256: string
  storageKey: string
}

/**
 * Stream to a temporary file within the size limit → type by content, made harmless → hash → store → row. Nothing
 * stays behind when it is refused, by the file or by `addRow`.
 *
 * @param folder of the store, such as `attachments`
 * @param addRow writes the row that names the file
 * @throws UPLOAD_INVALID, UPLOAD_TOO_LARGE
 */
export async function takeInFile<T>(
  bytes: AsyncIterable<Uint8Array>,
  accepted: AcceptedFile,
  folder: string,
  addRow: (file: StoredFile) => Promise<T>,
): Promise<T> {
  const path = await storage.temporaryPath()
  try {
    await receiveStream(bytes, path, accepted.maxBytes)
    const contentType = await inspectFile(path, accepted)
    const described = { contentType, sizeBytes: (await stat(path)).size, sha256: await sha256Of(path) }
    const storageKey = `${folder}/${randomUUID()}`
    await storage.keep(path, storageKey)
    return await addRow({ ...described, storageKey }).catch(async (error: unknown) => {
      await storage.remove(storageKey)
      throw error
    })
  } finally {
    await rm(path, { force: true })
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
