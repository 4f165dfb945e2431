import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'

/** A small PDF of one page; `label` (ASCII) is drawn on it, so that two files differ. */
export async function examplePdf(label = 'example'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([298, 420]).drawText(label, { x: 40, y: 360, size: 14 })
  return document.save()
}

/** A portrait for the form: a plain figure, different for each number. */
export async function examplePhoto(seedNumber = 0, width = 413, height = 579): Promise<Uint8Array> {
  const hue = (seedNumber * 47) % 360
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 70 98">
    <rect width="70" height="98" fill="hsl(${hue},35%,88%)"/><circle cx="35" cy="38" r="16" fill="#e8c4a0"/>
    <path d="M19 36a16 16 0 0 1 32 0c-6-8-26-8-32 0z" fill="#2b2320"/>
    <path d="M8 98c0-26 12-38 27-38s27 12 27 38z" fill="hsl(${hue},40%,35%)"/></svg>`
  return sharp(Buffer.from(drawing)).resize(width, height, { fit: 'fill' }).jpeg({ quality: 88 }).toBuffer()
}
