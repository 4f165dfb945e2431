import { randomUUID } from 'node:crypto'
import { access, constants, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { env } from '@/env'

/**
 * The file store: uploaded attachments and rendered papers, by a key such as `attachments/<uuid>.pdf`. A key is made by
 * us and never from what a user typed; whether somebody may have the file is decided before it is asked for here.
 */
export const storage = {
  /**
   * A path for a file that is not yet accepted, on the same disk as the store. The caller removes it, unless it was
   * moved in by `keep`.
   */
  async temporaryPath(): Promise<string> {
    const folder = path.join(path.resolve(env().dataDir), 'tmp')
    await mkdir(folder, { recursive: true })
    return path.join(folder, randomUUID())
  },

  /** Moves the file at `temporaryPath` into the store. */
  async keep(temporaryPath: string, key: string): Promise<void> {
    await disk().moveFromFs(temporaryPath, key)
  },

  /** Writes `bytes`, replacing what was there. */
  async write(key: string, bytes: Uint8Array): Promise<void> {
    await disk().put(key, bytes)
  },

  /** @throws Error when there is no such file: ask `exists` first where that may be */
  async openStream(key: string): Promise<Readable> {
    return disk().getStream(key)
  },

  async read(key: string): Promise<Uint8Array> {
    return disk().getBytes(key)
  },

  async exists(key: string): Promise<boolean> {
    return disk().exists(key)
  },

  async sizeBytes(key: string): Promise<number> {
    return (await disk().getMetaData(key)).contentLength
  },

  /** Removes the file; it is no error if there is none. */
  async remove(key: string): Promise<void> {
    await disk().delete(key)
  },

  /** @throws Error when nothing can be written */
  async assertWritable(): Promise<void> {
    const folder = filesFolder()
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  },
}

/** Where the store keeps its files, for what looks at all of them. */
export function filesFolder(): string {
  return path.join(path.resolve(env().dataDir), 'files')
}

let opened: Disk | undefined

function disk(): Disk {
  return (opened ??= new Disk(new FSDriver({ location: filesFolder(), visibility: 'private' })))
}
