import type { FormAttachment } from '../schema'

/** What this page itself has stored and removed since it was opened. */
export interface OwnChanges {
  stored: readonly FormAttachment[]
  removedIds: readonly string[]
}

export const noChanges: OwnChanges = { stored: [], removedIds: [] }

/**
 * The files of the form: those the server last told of, and over them what this page did itself. The two overtake each
 * other: a refresh may know an upload before the upload's own answer is here, or not yet know one that was answered.
 */
export function knownFiles(told: readonly FormAttachment[], { stored, removedIds }: OwnChanges): FormAttachment[] {
  const isThere = ({ id }: FormAttachment) => !removedIds.includes(id)
  const untold = stored.filter(({ id }) => !told.some((file) => file.id === id))
  return [...told, ...untold].filter(isThere)
}

/** The page stored a file, in place of others where the place takes only one. */
export function afterStoring(changes: OwnChanges, file: FormAttachment, replacedIds: readonly string[]): OwnChanges {
  return { stored: [...changes.stored, file], removedIds: [...changes.removedIds, ...replacedIds] }
}

/** The page removed a file. */
export function afterRemoving(changes: OwnChanges, fileId: string): OwnChanges {
  return { ...changes, removedIds: [...changes.removedIds, fileId] }
}
