import { createHash, randomUUID } from 'node:crypto'
import { storage } from '@/server/storage'
import { examplePdf, examplePhoto } from './example-files'

export interface StoredExample {
  contentType: string
  sizeBytes: number
  sha256: string
  storageKey: string
}

const photoCount = 12
const made = new Map<string, Promise<Uint8Array>>()

/** Stores an example file of its own for one attachment or scan; the bytes are made once for each kind. */
export async function storeExample(
  kind: string,
  contentType: 'application/pdf' | 'image/jpeg',
  seedNumber: number,
  folder: 'attachments' | 'supporting-files' = 'attachments',
): Promise<StoredExample> {
  const bytes = await exampleBytes(kind, contentType, seedNumber)
  const storageKey = `${folder}/${randomUUID()}`
  await storage.write(storageKey, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { contentType, sizeBytes: bytes.byteLength, sha256, storageKey }
}

function exampleBytes(kind: string, contentType: string, seedNumber: number): Promise<Uint8Array> {
  const isPhoto = contentType === 'image/jpeg'
  const name = isPhoto ? `photo ${seedNumber % photoCount}` : kind
  const bytes = made.get(name) ?? (isPhoto ? examplePhoto(seedNumber % photoCount) : examplePdf(kind))
  made.set(name, bytes)
  return bytes
}
