import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib'
import { assertFewObjects, boundPdfParser, PdfTooCostly, readBounded } from './bound-pdf-parser'
import { uploadErrors } from './upload-errors'

boundPdfParser()

/**
 * Looks at the objects of a PDF, also those packed into object streams, because a search in the bytes sees none of these.
 * @returns the file written anew from the objects looked at: what a reader of the original might find besides (an object
 *   hidden behind another of its number, remains of earlier versions) is not in it
 * @throws UPLOAD_INVALID
 */
export async function inspectPdf(bytes: Buffer): Promise<Uint8Array> {
  const document = await load(bytes)
  if (document.isEncrypted) {
    return refuse('PDF 设有密码或权限限制，审核单位无法打开。', '请去掉密码，或打印成新的 PDF 后再上传。')
  }
  if (countPages(document) === 0) return refuse('PDF 没有页面。', '请确认文件内容后重新生成再上传。')
  const { context } = document
  const active = context.enumerateIndirectObjects().some(([, object]) => isActive(object, 0))
  if (active || opensAddress(context.lookup(document.catalog.get(PDFName.of('OpenAction'))))) {
    return refuse(
      'PDF 含有脚本、自动动作、外部文件链接或嵌入文件，为安全起见不能接收。',
      '请用“打印为 PDF”另存一份后再上传。',
    )
  }
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

async function load(bytes: Buffer): Promise<PDFDocument> {
  try {
    assertFewObjects(bytes)
    return await readBounded(() =>
      PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true }),
    )
  } catch (error) {
    if (error instanceof PdfTooCostly) {
      return refuse('PDF 的内部结构过于庞大或异常，无法检查。', '请用“打印为 PDF”另存一份，或重新扫描后再上传。')
    }
    return refuse('PDF 已损坏，无法打开。', '请在电脑上打开确认文件完整，重新生成后再上传。')
  }
}

function refuse(why: string, next: string): never {
  throw uploadErrors.UPLOAD_INVALID({ why, next })
}

/** By these a PDF does something of its own. OpenAction alone is none: it mostly says at which page to open. */
const activeKeys = ['JS', 'JavaScript', 'AA', 'XFA', 'EmbeddedFiles', 'RichMediaContent']
const activeActions = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Rendition',
  'RichMediaExecute',
]
const activeSubtypes = ['RichMedia', 'Movie', 'Screen', '3D', 'FileAttachment']
const deepestNesting = 40

function isActive(object: PDFObject | undefined, depth: number): boolean {
  if (depth > deepestNesting) return true
  if (object instanceof PDFArray) return object.asArray().some((item) => isActive(item, depth + 1))
  if (object instanceof PDFRawStream) return isActive(object.dict, depth + 1)
  if (!(object instanceof PDFDict)) return false
  return object.entries().some(([key, value]) => {
    const name = key.decodeText()
    const named = object.context.lookup(value)
    if (activeKeys.includes(name)) return true
    if (name === 'S' && namesOneOf(named, activeActions)) return true
    if (name === 'Subtype' && namesOneOf(named, activeSubtypes)) return true
    return isActive(value, depth + 1)
  })
}

/** A link to an address is harmless until it follows itself. */
function opensAddress(action: PDFObject | undefined, depth = 0): boolean {
  if (depth > deepestNesting) return true
  if (action instanceof PDFArray) return action.asArray().some((_, at) => opensAddress(action.lookup(at), depth + 1))
  if (!(action instanceof PDFDict)) return false
  if (namesOneOf(action.lookup(PDFName.of('S')), ['URI'])) return true
  return opensAddress(action.lookup(PDFName.of('Next')), depth + 1)
}

function namesOneOf(value: PDFObject | undefined, names: readonly string[]): boolean {
  return value instanceof PDFName && names.includes(value.decodeText())
}

function countPages(document: PDFDocument): number {
  try {
    return document.getPageCount()
  } catch {
    return 0
  }
}
