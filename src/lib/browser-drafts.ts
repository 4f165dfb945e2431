/** Under these prefixes the browser's storage holds what was typed and no server has yet: by reviewers, in the form. */
export const reviewDraftPrefix = 'jiancai.draft.'
export const formDraftPrefix = 'jiancai:draft:'

/** Whether something typed would be lost with what the browser keeps. */
export function hasBrowserDrafts(storage: Storage): boolean {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').some(
    (key) => key.startsWith(reviewDraftPrefix) || key.startsWith(formDraftPrefix),
  )
}
