import { renderToBuffer } from '@react-pdf/renderer'
import { unprintableCharacters } from '@/lib/printable-characters'
import { PaperError, type RenderedPaper } from '../rules/paper-error'
import type { PrintedPaper } from '../rules/printed-paper'
import { PaperDocument } from './paper-document'
import { registerPaperFonts } from './paper-fonts'

/**
 * Draws a paper as PDF (A4). Pure but for the font files; about half a second, so it belongs into a thread.
 *
 * @throws PaperError when a character has no glyph in any font or a part does not fit on a page: the layout engine
 *   would print garbage or cut text off and only log a warning
 */
export function renderPaper(paper: PrintedPaper): Promise<RenderedPaper> {
  // One at a time: the warnings of two would be mixed up.
  const rendering = waiting.then(() => draw(paper))
  waiting = rendering.catch(() => undefined)
  return rendering
}

let waiting: Promise<unknown> = Promise.resolve()

async function draw(paper: PrintedPaper): Promise<RenderedPaper> {
  refuseUnprintable(paper)
  registerPaperFonts()
  let pages = 0
  const { result, warnings } = await collectWarnings(() =>
    renderToBuffer(<PaperDocument paper={paper} onPages={(total) => (pages = total)} />),
  )
  if (warnings.some((warning) => /can't wrap|exceeds available/.test(warning))) {
    throw new PaperError('有一项内容过长，一页排不下。请精简表格中最长的一项后再试。')
  }
  if (warnings.length > 0) throw new Error(`layout warnings: ${warnings.length}`)
  return { bytes: new Uint8Array(result), pages }
}

function refuseUnprintable(paper: PrintedPaper): void {
  const found = unprintableCharacters(textsOf(paper).join('\n'))
  if (found.length > 0) {
    throw new PaperError(`以下字符无法打印：${found.slice(0, 20).join(' ')}。请改用其他写法后再试。`)
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

async function collectWarnings<T>(work: () => Promise<T>): Promise<{ result: T; warnings: string[] }> {
  const warnings: string[] = []
  const warn = console.warn
  console.warn = (...parts: unknown[]) => warnings.push(parts.map(String).join(' '))
  try {
    return { result: await work(), warnings }
  } finally {
    console.warn = warn
  }
}
