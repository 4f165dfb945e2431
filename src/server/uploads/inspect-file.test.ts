import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { examplePdf, examplePhoto } from '../../../prisma/seed/example-files'
import { inspectFile, type AcceptedFile } from './inspect-file'

const folder = await mkdtemp(path.join(tmpdir(), 'inspect-'))
afterAll(() => rm(folder, { recursive: true }))

const anything: AcceptedFile = {
  label: '附件',
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
  maxBytes: 20 * 1024 * 1024,
}
const photo: AcceptedFile = { ...anything, label: '照片', minPixels: { width: 295, height: 413 } }
const file = path.join(folder, 'file')

async function inspected(bytes: Uint8Array | string, kind = anything): Promise<Buffer> {
  await writeFile(file, bytes)
  await inspectFile(file, kind)
  return readFile(file)
}

const pageTree = '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n'
const trailer = 'trailer<</Root 1 0 R>>\n%%EOF'
const pdf = (catalog: string, more = '') =>
  `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R ${catalog}>>endobj\n${pageTree}${more}${trailer}`

function stream(dict: string, contents: Buffer): Buffer {
  const start = `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${pageTree}9 0 obj<<${dict}/Length ${contents.length}>>stream\n`
  return Buffer.concat([Buffer.from(start), contents, Buffer.from(`\nendstream endobj\n${trailer}`)])
}

describe('a PDF that would cost too much is refused before it does', () => {
  test.each<[string, () => Uint8Array | string]>([
    [
      'blanks in an object stream',
      () => stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(Buffer.alloc(200_000_000, ' '))),
    ],
    [
      '300,000 empty objects',
      () => pdf('', Array.from({ length: 300_000 }, (_, n) => `${n + 9} 0 obj\nendobj\n`).join('')),
    ],
    ['more objects in a stream than are read', () => stream('/Type/ObjStm/N 1000000/First 4', Buffer.from('10 0 {}'))],
    [
      'objects packed twice',
      () => stream('/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]', Buffer.alloc(9)),
    ],
  ])('%s', async (_title, bytes) => {
    await expect(inspected(bytes())).rejects.toMatchObject({ refusal: { why: expect.stringContaining('过于庞大') } })
  })

  test('fields of a cross reference stream as wide as it likes are not read', async () => {
    const crafted = stream('/Type/XRef/Root 1 0 R/Size 1/W[1 1000000000 1]', Buffer.alloc(3))
    expect((await PDFDocument.load(await inspected(crafted))).getPageCount()).toBe(1)
  })
})

describe('what a PDF does of its own is refused', () => {
  test.each([
    ['a file of another host', pdf('', '4 0 obj<</S/GoToR/F(\\\\\\\\host\\\\share)>>endobj\n')],
    ['an address that opens itself', pdf('/OpenAction<</S/URI/URI(http://example.org)>>')],
    [
      'the same by reference',
      pdf('/OpenAction 4 0 R', '4 0 obj<</S 5 0 R/URI(http://example.org)>>endobj\n5 0 obj/URI endobj\n'),
    ],
    ['the kind of an action by reference', pdf('/OpenAction<</S 5 0 R>>', '5 0 obj/Launch endobj\n')],
  ])('%s', async (_title, bytes) => {
    await expect(inspected(bytes)).rejects.toMatchObject({ refusal: { why: expect.stringContaining('自动动作') } })
  })

  test('an object that cannot be read', async () => {
    await expect(inspected(pdf('', '4 0 obj<</S/JavaScript/ %%% <<endobj\n'))).rejects.toMatchObject({
      refusal: { why: expect.stringContaining('损坏') },
    })
  })

  test('an object hidden behind another of its number is not in what is kept', async () => {
    const hidden = pdf(
      '/OpenAction 4 0 R',
      '4 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj\n4 0 obj[3 0 R/Fit]endobj\n',
    )
    const kept = await inspected(hidden)
    const saved = await PDFDocument.load(kept)
    expect(await saved.save({ useObjectStreams: false }).then((bytes) => Buffer.from(bytes).includes('alert'))).toBe(
      false,
    )
  })

  test('nothing is said of a link that waits to be followed', async () => {
    await inspected(pdf('', '4 0 obj<</Subtype/Link/A<</S/URI/URI(http://example.org)>>>>endobj\n'))
    await inspected(await examplePdf())
  })
})

describe('each has its own sentence', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
  test.each<[string, () => Promise<Uint8Array | string>, string]>([
    ['white space before %PDF', async () => `\n\n${pdf('')}`, '开头'],
    ['a HEIC', async () => heic, 'HEIC'],
    [
      'a PNG of huge dimensions',
      () =>
        sharp({ create: { width: 8000, height: 5001, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      '4000 万像素',
    ],
  ])('%s', async (_title, bytes, words) => {
    await expect(inspected(await bytes())).rejects.toMatchObject({ refusal: { why: expect.stringContaining(words) } })
  })
})

describe('a photo is measured as it is seen', () => {
  const turned = async (width: number, height: number) =>
    sharp(await examplePhoto(1, width, height))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()

  test('lying 413×295, turned upright: taken', async () => {
    expect(await sharp(await inspected(await turned(413, 295), photo)).metadata()).toMatchObject({
      width: 295,
      height: 413,
    })
  })

  test('standing 295×413, turned over: refused', async () => {
    await expect(inspected(await turned(295, 413), photo)).rejects.toMatchObject({
      refusal: { why: expect.stringContaining('413×295') },
    })
  })
})
