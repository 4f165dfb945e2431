import { createHash } from 'node:crypto'
import type { PrintedPaper } from './printed-paper'

/** Grows when the layout changes: papers of an older layout are not handed out again. */
const layoutVersion = 1

/**
 * Names a paper by everything it prints, so that the same content is rendered once.
 * @returns 64 hexadecimal digits; two papers have the same key exactly when they print the same
 */
export function contentKey(paper: PrintedPaper): string {
  const { photo, ...words } = paper
  return createHash('sha256')
    .update(canonical({ layoutVersion, ...words, photo: photo?.sha256 ?? null }))
    .digest('hex')
}

/** JSON with sorted keys: the order in which an object was put together prints nothing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}
