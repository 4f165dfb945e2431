import type { DocumentPart } from '@/generated/prisma/enums'

/**
 * Everything one paper prints, in printing order and in words. Plain data, so that it can be hashed, sent to the
 * rendering thread and built by hand in tests.
 */
export interface PrintedPaper {
  part: DocumentPart
  /** “学术和技术带头人申报表” */
  title: string
  /** “个人信息部分” */
  partLabel: string
  batchName: string
  /** The provincial department, below the title of the cover. */
  issuer: string
  /** “版本：第 2 次提交 2026-11-24 10:20” */
  versionLine: string
  /** Prints the watermark 草稿. */
  isDraft: boolean
  /** A cover page with these lines; without it the title stands above the first block. */
  cover: PrintedPair[] | null
  photo: PrintedPhoto | null
  blocks: PrintedBlock[]
}

export interface PrintedPair {
  label: string
  value: string
}

export interface PrintedPhoto {
  /** Of the stored file: names the photo where its bytes are not needed. */
  sha256: string
  /** Loaded only where the paper is drawn. */
  jpeg: Uint8Array | null
}

export type PrintedBlock = FieldsBlock | TableBlock | OpinionBlock

/** Short fields as a grid of two pairs a row, long texts in frames below it. */
export interface FieldsBlock {
  kind: 'fields'
  heading: string
  pairs: PrintedPair[]
  texts: PrintedPair[]
  /** The photo stands at the right of the first rows. */
  withPhoto: boolean
  /** A line for signature and date closes the block. */
  withSignature: boolean
  /** Who signs, where it is not the applicant. */
  signer?: string
}

export interface TableBlock {
  kind: 'table'
  heading: string
  columns: PrintedColumn[]
  rows: string[][]
}

export interface PrintedColumn {
  label: string
  /** Width its content asks for, in em of the table's type size. */
  em: number
  /** Keeps its width; the others share what is left in proportion. */
  isFixed: boolean
}

/** What one unit says, with the place for its seal. */
export interface OpinionBlock {
  kind: 'opinion'
  heading: string
  unitName: string
  pairs: PrintedPair[]
  /** Above the text, where it is not 推荐意见. */
  opinionLabel?: string
  opinion: string
  head: string
  /** “2026-11-28”, '' when not dated: then the line is left open for handwriting. */
  signedOn: string
}
