/** What reviewers typed and no server has yet stands in the browser's storage under this prefix. */
export const browserDraftPrefix = 'jiancai.draft.'

/** Whether something typed would be lost with what the browser keeps. */
export function hasBrowserDrafts(storage: Storage): boolean {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).some((key) =>
    key?.startsWith(browserDraftPrefix),
  )
}
