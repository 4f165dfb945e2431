import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'

export interface PdfPage {
  /** Everything the page shows, in drawing order, without spaces and line ends. */
  text: string
  /** Pieces that stand on one line of one cell or paragraph. */
  lines: string[]
}

/** What a reader of the PDF can select and copy, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  // The reader takes the bytes over: it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const texts = items.filter((item): item is TextItem => 'str' in item && item.str !== '')
    pages.push({ text: withoutSpaces(texts.map(({ str }) => str).join('')), lines: linesOf(texts) })
  }
  await task.destroy()
  return pages
}

export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}

/** Wider than the gaps within a justified line, narrower than what is between two cells. */
const cellGap = 6.5

function linesOf(items: TextItem[]): string[] {
  const lines: { text: string; y: number; end: number }[] = []
  for (const { str, transform, width } of items) {
    const [x = 0, y = 0] = transform.slice(4) as number[]
    const last = lines.at(-1)
    if (last && Math.abs(last.y - y) < 1 && x - last.end < cellGap && x >= last.end - 1) {
      last.text += str
      last.end = x + width
    } else lines.push({ text: str, y, end: x + width })
  }
  return lines.map(({ text }) => text.trim()).filter((text) => text !== '')
}
