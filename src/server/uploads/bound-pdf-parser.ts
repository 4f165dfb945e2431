import { AsyncLocalStorage } from 'node:async_hooks'
import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFObjectStreamParser,
  PDFXRefStreamParser,
  type PDFDict,
  type PDFRawStream,
} from 'pdf-lib'

const mostObjects = 30_000
const mostInflatedBytes = 16 * 1024 * 1024

/** Reading this file would cost more than any honest one. */
export class PdfTooCostly extends Error {}

/** @throws PdfTooCostly when the bytes announce more objects than are read */
export function assertFewObjects(bytes: Buffer): void {
  // “obj” and “endobj” of each object.
  let left = mostObjects * 2
  for (let at = bytes.indexOf('obj'); at !== -1; at = bytes.indexOf('obj', at + 3)) {
    left -= 1
    if (left < 0) throw new PdfTooCostly()
  }
}

const inflateBounded = promisify(inflate)
const readObjectStream = PDFObjectStreamParser.forStream

interface Spent {
  objects: number
  inflatedBytes: number
  isTooMuch: boolean
}

/** Of the file that is read: several may be at the same time. */
const spentNow = new AsyncLocalStorage<Spent>()

/**
 * Reads a file by `load` within the bounds.
 * @throws PdfTooCostly, which pdf-lib itself would turn into an error of its own; what `load` throws
 */
export async function readBounded<T>(load: () => Promise<T>): Promise<T> {
  const spent = { objects: 0, inflatedBytes: 0, isTooMuch: false }
  try {
    return await spentNow.run(spent, load)
  } catch (error) {
    throw spent.isTooMuch ? new PdfTooCostly() : error
  }
}

/**
 * pdf-lib believes what a file says of itself: how wide the fields of a cross reference stream are, how many objects a
 * stream holds, what it unfolds to. Its own readers of these streams are bounded here, so that what is judged is just
 * what it reads, however that is spelled. Of a cross reference stream it needs the trailer only.
 */
export function boundPdfParser(): void {
  PDFXRefStreamParser.forStream = (stream) => {
    const { dict } = stream
    const entry = (name: string) => dict.get(PDFName.of(name))
    const parseIntoContext = () => {
      dict.context.trailerInfo = {
        Root: entry('Root'),
        Encrypt: entry('Encrypt'),
        Info: entry('Info'),
        ID: entry('ID'),
      }
      return []
    }
    return Object.assign(Object.create(PDFXRefStreamParser.prototype) as PDFXRefStreamParser, { parseIntoContext })
  }
  PDFObjectStreamParser.forStream = (stream, shouldWaitForTick) => {
    const parseIntoContext = async () => {
      await assertBounded(stream)
      await readObjectStream(stream, shouldWaitForTick).parseIntoContext()
    }
    return Object.assign(Object.create(PDFObjectStreamParser.prototype) as PDFObjectStreamParser, { parseIntoContext })
  }
}

async function assertBounded({ dict, contents }: PDFRawStream): Promise<void> {
  const spent = spentNow.getStore() ?? { objects: 0, inflatedBytes: 0, isTooMuch: false }
  // Until it is shown to be within the bounds.
  spent.isTooMuch = true
  const objects = dict.lookup(PDFName.of('N'))
  spent.objects += objects instanceof PDFNumber ? objects.asNumber() : Infinity
  if (!(spent.objects <= mostObjects)) throw new PdfTooCostly()
  const maxOutputLength = mostInflatedBytes - spent.inflatedBytes
  if (isPlain(dict)) spent.inflatedBytes += contents.length
  else {
    const inflated = await inflateBounded(contents, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }).catch(
      () => {
        throw new PdfTooCostly()
      },
    )
    spent.inflatedBytes += inflated.length
  }
  if (spent.inflatedBytes >= mostInflatedBytes) throw new PdfTooCostly()
  spent.isTooMuch = false
}

/** Other filters than deflate multiply each other; nobody packs objects by them. */
function isPlain(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return true
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  if (only !== PDFName.of('FlateDecode')) throw new PdfTooCostly()
  return false
}
