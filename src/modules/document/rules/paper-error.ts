export interface RenderedPaper {
  bytes: Uint8Array
  pages: number
}

/** The paper can't be made as it stands; trying again would not help. The message is for the user. */
export class PaperError extends Error {
  override name = 'PaperError'
}
