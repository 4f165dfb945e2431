import type { RemarkInput } from '../schema'

/** Where a remark hangs, with its words for the list of collected ones. */
export type RemarkPlace = Omit<RemarkInput, 'text'> & { words: string }

export interface RemarkDraft extends RemarkPlace {
  /** Only for the page: two remarks may hang on the same place. */
  key: string
  text: string
}

/** Without what only the page needs. */
export function toRemarkInput({ key: _key, words: _words, ...input }: RemarkDraft): RemarkInput {
  return input
}
