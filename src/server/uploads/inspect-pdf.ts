import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib'

/**
 * Why a PDF can't be taken, with the way out; null when it can. Looks at the objects, also those packed into object
 * streams, because a search in the bytes sees none of these.
 */
export async function pdfRefusal(bytes: Uint8Array): Promise<{ why: string; next: string } | null> {
  const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false }).catch(() => null)
  if (!document) return { why: 'PDF 已损坏，无法打开。', next: '请在电脑上打开确认文件完整，重新生成后再上传。' }
  if (document.isEncrypted) {
    return { why: 'PDF 设有密码或权限限制，审核单位无法打开。', next: '请去掉密码，或打印成新的 PDF 后再上传。' }
  }
  if (countPages(document) === 0) return { why: 'PDF 没有页面。', next: '请确认文件内容后重新生成再上传。' }
  const active = document.context.enumerateIndirectObjects().some(([, object]) => isActive(object, 0))
  if (active || isActive(document.catalog, 0)) {
    return {
      why: 'PDF 含有脚本、表单动作或嵌入文件，为安全起见不能接收。',
      next: '请用“打印为 PDF”另存一份后再上传。',
    }
  }
  return null
}

/** By these a PDF does something of its own. OpenAction alone is none: it mostly says at which page to open. */
const activeKeys = ['JS', 'JavaScript', 'AA', 'XFA', 'EmbeddedFiles', 'RichMediaContent']
const activeActions = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'Rendition', 'RichMediaExecute']
const activeSubtypes = ['RichMedia', 'Movie', 'Screen', '3D', 'FileAttachment']
const deepestNesting = 40

function isActive(object: PDFObject | undefined, depth: number): boolean {
  if (depth > deepestNesting) return true
  if (object instanceof PDFArray) return object.asArray().some((item) => isActive(item, depth + 1))
  if (object instanceof PDFRawStream) return isActive(object.dict, depth + 1)
  if (!(object instanceof PDFDict)) return false
  return object.entries().some(([key, value]) => {
    const name = key.decodeText()
    if (activeKeys.includes(name)) return true
    if (name === 'S' && namesOneOf(value, activeActions)) return true
    if (name === 'Subtype' && namesOneOf(value, activeSubtypes)) return true
    return isActive(value, depth + 1)
  })
}

function namesOneOf(value: PDFObject, names: readonly string[]): boolean {
  return value instanceof PDFName && names.includes(value.decodeText())
}

function countPages(document: PDFDocument): number {
  try {
    return document.getPageCount()
  } catch {
    return 0
  }
}
