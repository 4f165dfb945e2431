import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

export interface StoredFile {
  sizeBytes: number
  storedAt: Date
}

export interface FileStore {
  /** Everything in the store, by key. */
  list: () => Promise<Map<string, StoredFile>>
  /** SHA-256 in hex. */
  sha256: (key: string) => Promise<string>
}

/** The file store below `folder` as src/server/storage.ts writes it; an empty one where nothing was ever stored. */
export function fileStoreIn(folder: string): FileStore {
  return {
    list: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
        throw error
      })
      const found = new Map<string, StoredFile>()
      for (const entry of entries.filter((one) => one.isFile())) {
        const file = path.join(entry.parentPath, entry.name)
        const { size, mtime } = await stat(file)
        found.set(path.relative(folder, file).split(path.sep).join('/'), { sizeBytes: size, storedAt: mtime })
      }
      return found
    },
    sha256: async (key) => {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(path.join(folder, key))) hash.update(chunk as Buffer)
      return hash.digest('hex')
    },
  }
}
