import sharp from 'sharp'
import type { Database } from '@/server/db'
import { storage } from '@/server/storage'
import { contentKey } from '../rules/content-key'
import { documentFailures } from '../rules/document-failures'
import { PaperError, type RenderedPaper } from '../rules/paper-error'
import type { PrintedPaper } from '../rules/printed-paper'
import { loadPaper, type LoadedPaper } from './load-paper'

export interface RenderContext {
  db: Database
  now: Date
  /** No further attempt follows: a failure is final. */
  isLastAttempt: boolean
  /** Draws the paper, in a thread where there is one. */
  render: (paper: PrintedPaper) => Promise<RenderedPaper>
}

/**
 * Makes the file of a pending paper. May run twice: the second time finds it done. What can't be printed is reported
 * in words and not tried again; any other failure is thrown, so that the queue tries again, and reported at the last.
 */
export async function renderDocument(
  { db, now, isLastAttempt, render }: RenderContext,
  { documentId, viewerUnitId = null }: { documentId: string; viewerUnitId?: string | null },
): Promise<void> {
  const document = await db.document.findUnique({ where: { id: documentId } })
  if (document?.status !== 'PENDING') return
  const { applicationId, part, submissionNumber } = document
  try {
    const loaded = await loadPaper(db, { applicationId, part, submissionNumber, viewerUnitId }, now)
    if (!loaded || contentKey(loaded.paper) !== document.contentKey)
      throw new PaperError(documentFailures.contentChanged)
    const { bytes, pages } = await render(await withPhoto(loaded))
    const storageKey = `documents/${documentId}.pdf`
    await storage.write(storageKey, bytes)
    await db.document.updateMany({
      where: { id: documentId, status: 'PENDING' },
      data: { status: 'READY', storageKey, sizeBytes: bytes.length, pages, renderedAt: now },
    })
  } catch (error) {
    const isFinal = error instanceof PaperError
    if (isFinal || isLastAttempt) {
      const failure = isFinal ? error.message : documentFailures.unexpected
      await db.document.updateMany({
        where: { id: documentId, status: 'PENDING' },
        data: { status: 'FAILED', failure },
      })
    }
    if (!isFinal) throw error
  }
}

const printWidth = 826
const printHeight = 1158

/** The photo at 600 dpi of its printed size, as plain JPEG: what the PDF can hold whatever was uploaded. */
async function withPhoto({ paper, photoKey }: LoadedPaper): Promise<PrintedPaper> {
  if (!paper.photo || photoKey === null) return paper
  const stored = await storage.read(photoKey)
  const jpeg = await sharp(stored)
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize({ width: printWidth, height: printHeight, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 90 })
    .toBuffer()
    .catch(() => {
      throw new PaperError(documentFailures.photoUnreadable)
    })
  return { ...paper, photo: { ...paper.photo, jpeg: new Uint8Array(jpeg) } }
}
