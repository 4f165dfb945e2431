import { formDraftPrefix as prefix } from '@/lib/browser-drafts'
import type { DraftOperation } from '../schema'

/** Changes of one page that the server has not acknowledged. */
export interface UnsavedChanges {
  /** Version of the section that `sent` (or, without it, `pending`) was typed over. */
  baseVersion: number
  /** On its way; sent again exactly as it was until answered. */
  sent: DraftOperation[]
  /** Typed since. */
  pending: DraftOperation[]
  keptAt: string
}

export interface Leftover {
  key: string
  changes: UnsavedChanges
}

/** What nobody came back for within a day goes: on a shared computer somebody else sits there now. */
const keptForMs = 24 * 3_600_000

/** This page's own place in the browser's storage. */
export function draftKey(applicationId: string, section: string, pageId: string): string {
  return `${prefix}${applicationId}:${section}:${pageId}`
}

/** Keeps what is not acknowledged; nothing unsaved removes the entry. @returns false when the browser refuses to store */
export function keepUnsaved(storage: Storage, key: string, changes: UnsavedChanges): boolean {
  try {
    if (changes.sent.length + changes.pending.length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(changes))
    return true
  } catch {
    return false
  }
}

/** What other pages of this section left behind: a closed tab, a crash, an expired session. */
export function leftovers(storage: Storage, applicationId: string, section: string, ownKey: string): Leftover[] {
  const own = `${prefix}${applicationId}:${section}:`
  return keysOf(storage)
    .filter((key) => key.startsWith(own) && key !== ownKey)
    .flatMap((key) => {
      const changes = readChanges(storage.getItem(key))
      return changes ? [{ key, changes }] : []
    })
}

/** At logout: nothing of the person stays in the browser. */
export function forgetDrafts(storage: Storage): void {
  for (const key of keysOf(storage)) storage.removeItem(key)
}

export function forgetOldDrafts(storage: Storage, now: Date): void {
  for (const key of keysOf(storage)) {
    const changes = readChanges(storage.getItem(key))
    if (!changes || now.getTime() - new Date(changes.keptAt).getTime() > keptForMs) storage.removeItem(key)
  }
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key): key is string => key?.startsWith(prefix) ?? false,
  )
}

function readChanges(text: string | null): UnsavedChanges | null {
  try {
    const read = JSON.parse(text ?? 'null') as UnsavedChanges | null
    return read && Array.isArray(read.sent) && Array.isArray(read.pending) ? read : null
  } catch {
    return null
  }
}
