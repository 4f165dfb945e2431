import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { examplePdf } from '../../prisma/seed/example-files'

/** A PDF that runs a script when it is opened, hidden in an object stream. */
export async function pdfWithScript(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await examplePdf())
  const action = document.context.register(
    document.context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') }),
  )
  document.catalog.set(PDFName.of('OpenAction'), action)
  return document.save({ useObjectStreams: true })
}

/** A PDF whose trailer says that it is encrypted. */
export async function encryptedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await examplePdf())
  const { context } = document
  const key = 'x'.repeat(32)
  context.trailerInfo.Encrypt = context.register(
    context.obj({ Filter: 'Standard', V: 1, R: 2, O: PDFString.of(key), U: PDFString.of(key), P: -44 }),
  )
  return document.save({ useObjectStreams: false })
}
