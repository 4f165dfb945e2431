import { readFile, writeFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { fewAtOnce } from './few-at-once'
import { inspectPdf } from './inspect-pdf'
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
 * @throws UPLOAD_INVALID wrong type, broken, encrypted, active content, too few or too many pixels; UPLOADS_BUSY
 */
export function inspectFile(path: string, kind: AcceptedFile): Promise<AcceptedType> {
  return fewAtOnce(() => inspect(path, kind))
}

async function inspect(path: string, kind: AcceptedFile): Promise<AcceptedType> {
  const bytes = await readFile(path)
  const type = (await fileTypeFromBuffer(bytes))?.mime
  const accepted = kind.accept.find((candidate) => candidate === type)
  if (!accepted) {
    if (type?.startsWith('image/hei')) throw uploadErrors.UPLOAD_INVALID(heicRefusal)
    if (startsLate(bytes) && kind.accept.includes('application/pdf')) throw uploadErrors.UPLOAD_INVALID(lateRefusal)
    throw uploadErrors.UPLOAD_INVALID({
      why: `${kind.label}只能是 ${kind.accept.map((candidate) => typeNames[candidate]).join('、')} 文件，按内容判断这个文件不是。`,
      next: '请另存为这些格式后再上传；只改扩展名没有用。',
    })
  }
  if (accepted === 'application/pdf') await writeFile(path, await inspectPdf(bytes))
  else await reencode(path, bytes, accepted, kind)
  return accepted
}

const heicRefusal = {
  why: '这是苹果手机的 HEIC 照片，多数电脑打不开。',
  next: '请在 iPhone 的“设置—相机—格式”中选“兼容性最佳”后重新拍摄，或把照片导出为 JPG 后再上传。',
}

const lateRefusal = {
  why: 'PDF 的开头多出了空白或其他内容，不是完整的 PDF 文件。',
  next: '请用“打印为 PDF”另存一份，或重新下载原文件后再上传。',
}

/** Readers find the mark within the first 1024 bytes; what stands before it makes one file look like two. */
function startsLate(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF')
}

/** A4 at 600 dpi has 35 million; what is larger only serves to exhaust the server's memory. */
const mostPixels = 40_000_000

async function reencode(path: string, bytes: Buffer, type: AcceptedType, kind: AcceptedFile): Promise<void> {
  // The header is read whatever it says; pixels are decoded below, when it has been judged.
  const header = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuseBroken)
  // As it is seen, after the orientation that the camera noted.
  const { width, height } = header.autoOrient
  if (width * height > mostPixels) {
    throw uploadErrors.UPLOAD_INVALID({
      why: `图片为 ${width}×${height} 像素，超过 4000 万像素。`,
      next: '请缩小尺寸，或以较低的分辨率（300 dpi 即可）重新扫描后再上传。',
    })
  }
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' }).autoOrient()
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
