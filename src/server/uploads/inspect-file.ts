import { readFile, writeFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { pdfRefusal } from './inspect-pdf'
import { uploadErrors } from './upload-errors'

export type AcceptedType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** What may come in at one place. */
export interface AcceptedFile {
  /** As the user calls it. */
  label: string
  accept: readonly AcceptedType[]
  maxBytes: number
  minPixels?: { width: number; height: number }
}

/**
 * Decides by content what an uploaded file is, and makes it harmless in place: PDF without encryption and active
 * content, images re-encoded (which drops metadata and whatever was hidden behind the picture).
 *
 * @param path the temporary file, already within its size limit
 * @throws UPLOAD_INVALID wrong type, broken, encrypted, active content, too few pixels
 */
export async function inspectFile(path: string, kind: AcceptedFile): Promise<AcceptedType> {
  const bytes = await readFile(path)
  const type = (await fileTypeFromBuffer(bytes))?.mime
  const accepted = kind.accept.find((candidate) => candidate === type)
  if (!accepted) {
    throw uploadErrors.UPLOAD_INVALID({
      why: `${kind.label}只能是 ${kind.accept.map((candidate) => typeNames[candidate]).join('、')} 文件，按内容判断这个文件不是。`,
      next: '请另存为这些格式后再上传；只改扩展名没有用。',
    })
  }
  if (accepted === 'application/pdf') {
    const refusal = await pdfRefusal(bytes)
    if (refusal) throw uploadErrors.UPLOAD_INVALID(refusal)
  } else await reencode(path, bytes, accepted, kind)
  return accepted
}

/** 4 × A4 at 600 dpi; what is larger only serves to exhaust the server's memory. */
const mostPixels = 140_000_000

async function reencode(path: string, bytes: Buffer, type: AcceptedType, kind: AcceptedFile): Promise<void> {
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' }).autoOrient()
  const { width = 0, height = 0 } = await image.metadata().catch(refuseBroken)
  const least = kind.minPixels
  if (least && (width < least.width || height < least.height)) {
    throw uploadErrors.UPLOAD_INVALID({
      why: `照片为 ${width}×${height} 像素，不能小于 ${least.width}×${least.height} 像素，否则打印不清。`,
      next: '请换用原始照片，或以更高分辨率扫描。',
    })
  }
  await writeFile(path, await encoded(image, type).toBuffer().catch(refuseBroken))
}

function encoded(image: Sharp, type: AcceptedType): Sharp {
  return type === 'image/png' ? image.png() : image.jpeg({ quality: 90 })
}

function refuseBroken(): never {
  throw uploadErrors.UPLOAD_INVALID({
    why: '图片已损坏，无法打开。',
    next: '请在电脑上打开确认图片完整，重新导出或扫描后再上传。',
  })
}

const typeNames: Record<AcceptedType, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
}
