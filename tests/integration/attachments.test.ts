import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { env } from '@/env'
import { openAttachment } from '@/modules/application/services/open-attachment'
import { removeAttachment } from '@/modules/application/services/remove-attachment'
import { storeAttachment, type Upload } from '@/modules/application/services/store-attachment'
import { attachmentKilobytesPerDay, uploadsPerDay } from '@/modules/application/upload-budget'
import type { Database } from '@/server/db'
import { countUse } from '@/server/rate-limit'
import { storage } from '@/server/storage'
import { createTestDatabase } from '../support/database'
import {
  createApplicant,
  createScene,
  placeInReview,
  sceneNow,
  standingOperator,
  type DraftScene,
  type SceneApplicant,
} from '../support/draft-scene'
import { examplePdf, examplePhoto } from '../../prisma/seed/example-files'
import { encryptedPdf, pdfWithScript } from '../support/dangerous-files'

const megabyte = 1024 * 1024
let db: Database
let drop: () => Promise<void>
let scene: DraftScene
let serial = 100

beforeAll(async () => {
  ;({ db, drop } = await createTestDatabase())
  scene = await createScene(db)
})
afterAll(() => drop())

const newApplicant = () => createApplicant(db, scene, (serial += 1))

function upload(applicant: SceneApplicant, bytes: Uint8Array | AsyncIterable<Uint8Array>, more: Partial<Upload> = {}) {
  return storeAttachment(applicant.ctx, {
    applicationId: applicant.applicationId,
    kind: 'idCopy',
    rowId: null,
    replaces: null,
    fileName: '证件.pdf',
    bytes: bytes instanceof Uint8Array ? chunks(bytes) : bytes,
    ...more,
  })
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

const filesOf = (applicationId: string) => db.attachment.findMany({ where: { applicationId, removedAt: null } })
const temporaryFiles = () => readdir(path.join(path.resolve(env().dataDir), 'tmp')).catch(() => [])

const ownerUnit = () => ({ id: scene.ownerId, name: scene.ownerName, kind: 'EMPLOYER' as const, depth: 2 })
const firstLevelUnit = () => ({ id: scene.firstLevelId, name: '成都市人社局', kind: 'PREFECTURE' as const, depth: 1 })

describe('a file that fits', () => {
  test('is stored under a harmless name, with its real type, size and hash', async () => {
    const applicant = await newApplicant()
    const bytes = await examplePdf('one')
    const file = await upload(applicant, bytes, { fileName: '..\\身份\u202e证.exe' })
    expect(file).toMatchObject({ kind: 'idCopy', fileName: '身份证.pdf', contentType: 'application/pdf' })
    const row = await db.attachment.findUniqueOrThrow({ where: { id: file.id } })
    expect(row.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await storage.read(row.storageKey)).length).toBe(row.sizeBytes)
    expect(row.storageKey).not.toContain('身份')
  })

  test('an image is encoded anew: what was hidden behind the picture is gone', async () => {
    const applicant = await newApplicant()
    const hidden = Buffer.concat([await examplePhoto(1), Buffer.from('<script>alert(1)</script>')])
    const file = await upload(applicant, hidden, { kind: 'photo', fileName: '照片.jpg' })
    const row = await db.attachment.findUniqueOrThrow({ where: { id: file.id } })
    const stored = Buffer.from(await storage.read(row.storageKey))
    expect(stored.includes('<script>')).toBe(false)
    expect(await sharp(stored).metadata()).toMatchObject({ format: 'jpeg', width: 413, height: 579 })
  })

  test('a second photo stands in for the first', async () => {
    const applicant = await newApplicant()
    await upload(applicant, await examplePhoto(1), { kind: 'photo' })
    const second = await upload(applicant, await examplePhoto(2), { kind: 'photo' })
    expect((await filesOf(applicant.applicationId)).map(({ id }) => id)).toEqual([second.id])
  })

  test('替换 takes the place of exactly that file, and its bytes stay for submissions', async () => {
    const applicant = await newApplicant()
    const first = await upload(applicant, await examplePdf('1'))
    await upload(applicant, await examplePdf('2'))
    await upload(applicant, await examplePdf('3'), { replaces: first.id })
    expect(await filesOf(applicant.applicationId)).toHaveLength(2)
    const replaced = await db.attachment.findUniqueOrThrow({ where: { id: first.id } })
    expect([replaced.removedAt, await storage.exists(replaced.storageKey)]).toEqual([sceneNow, true])
  })

  test('a proof belongs to an existing row', async () => {
    const applicant = await newApplicant()
    const rowId = randomUUID()
    const proof = { kind: 'paperProof', rowId }
    await expect(upload(applicant, await examplePdf(), proof)).rejects.toMatchObject({ code: 'UPLOAD_INVALID' })
    await db.draftSection.create({
      data: {
        applicationId: applicant.applicationId,
        section: 'papers',
        version: 1,
        content: { fields: {}, rows: [{ id: rowId, values: {} }] },
        updatedAt: sceneNow,
      },
    })
    expect(await upload(applicant, await examplePdf(), proof)).toMatchObject({ rowId })
  })
})

describe('a file that does not fit is refused with the way out, and nothing stays behind', () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < 100; sent += 1) yield new Uint8Array(megabyte)
  }
  async function* brokenOff(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(megabyte)
    throw new Error('aborted')
  }
  const text = new TextEncoder().encode('只是文字')

  test.each<[string, () => Promise<Uint8Array | AsyncIterable<Uint8Array>>, Partial<Upload>, string]>([
    ['100 MB', async () => endless(), {}, 'UPLOAD_TOO_LARGE'],
    ['a photo of 3 MB', async () => new Uint8Array(3 * megabyte), { kind: 'photo' }, 'UPLOAD_TOO_LARGE'],
    ['half a file whose sender is gone', async () => brokenOff(), {}, 'UPLOAD_INVALID'],
    ['nothing at all', async () => new Uint8Array(0), {}, 'UPLOAD_INVALID'],
    ['a text called .pdf', async () => text, {}, 'UPLOAD_INVALID'],
    ['a PDF as photo', examplePdf, { kind: 'photo' }, 'UPLOAD_INVALID'],
    ['a program', async () => Buffer.from('MZ'.padEnd(4096, '\0')), {}, 'UPLOAD_INVALID'],
    ['a broken image', async () => (await examplePhoto()).subarray(0, 900), { kind: 'photo' }, 'UPLOAD_INVALID'],
    ['a photo too small to print', () => examplePhoto(0, 200, 280), { kind: 'photo' }, 'UPLOAD_INVALID'],
    ['a broken PDF', async () => Buffer.from('%PDF-1.7\nnothing follows'), {}, 'UPLOAD_INVALID'],
    ['an encrypted PDF', encryptedPdf, {}, 'UPLOAD_INVALID'],
    ['a PDF with a script', pdfWithScript, {}, 'UPLOAD_INVALID'],
    ['a kind nobody knows', examplePdf, { kind: 'salary' }, 'UPLOAD_INVALID'],
    ['a kind of the unit', examplePdf, { kind: 'integrity' }, 'UPLOAD_INVALID'],
  ])('%s', async (_title, bytes, more, code) => {
    const applicant = await newApplicant()
    await expect(upload(applicant, await bytes(), more)).rejects.toMatchObject({
      code,
      refusal: { what: expect.stringContaining('没有上传'), next: expect.stringMatching(/./) },
    })
    expect(await filesOf(applicant.applicationId)).toEqual([])
    expect(await temporaryFiles()).toEqual([])
  })

  test('the sixth file of one kind, also when several arrive at once', async () => {
    const applicant = await newApplicant()
    const bytes = await examplePdf()
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => upload(applicant, bytes)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(await filesOf(applicant.applicationId)).toHaveLength(5)
  })

  test.each([uploadsPerDay, attachmentKilobytesPerDay])(
    'more than one person may send in a day: $name',
    async (limit) => {
      const applicant = await newApplicant()
      await countUse(db, limit, `person:${applicant.ctx.actor.personId}`, limit.uses)
      await expect(upload(applicant, await examplePdf())).rejects.toMatchObject({
        code: 'TOO_MUCH_SENT',
        refusal: { next: expect.stringContaining('24 小时后可以继续') },
      })
      expect(await filesOf(applicant.applicationId)).toEqual([])
    },
  )

  test('somebody else’s application', async () => {
    const [mine, other] = [await newApplicant(), await newApplicant()]
    const foreign = { applicationId: other.applicationId }
    await expect(upload(mine, await examplePdf(), foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('an application that is with a unit, also for removing', async () => {
    const applicant = await newApplicant()
    const file = await upload(applicant, await examplePdf())
    await placeInReview(db, scene, applicant.applicationId)
    await expect(upload(applicant, await examplePdf())).rejects.toMatchObject({ code: 'UPLOAD_NOT_ALLOWED' })
    const target = { applicationId: applicant.applicationId, attachmentId: file.id }
    await expect(removeAttachment(applicant.ctx, target)).rejects.toMatchObject({ code: 'UPLOAD_NOT_ALLOWED' })
  })
})

describe('removing', () => {
  test('takes the file out of the form and keeps its bytes; twice is once', async () => {
    const applicant = await newApplicant()
    const file = await upload(applicant, await examplePdf())
    const target = { applicationId: applicant.applicationId, attachmentId: file.id }
    await removeAttachment(applicant.ctx, target)
    await removeAttachment(applicant.ctx, target)
    expect(await filesOf(applicant.applicationId)).toEqual([])
    const row = await db.attachment.findUniqueOrThrow({ where: { id: file.id } })
    expect(await storage.exists(row.storageKey)).toBe(true)
  })

  test('somebody else’s file is not found', async () => {
    const [mine, other] = [await newApplicant(), await newApplicant()]
    const file = await upload(other, await examplePdf())
    const target = { applicationId: mine.applicationId, attachmentId: file.id }
    await expect(removeAttachment(mine.ctx, target)).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' })
  })
})

describe('who may open a file', () => {
  test('the applicant his own, nobody else’s', async () => {
    const [mine, other] = [await newApplicant(), await newApplicant()]
    const file = await upload(mine, await examplePdf())
    expect(await openAttachment(mine.ctx, file.id)).toMatchObject({ mayDownload: true })
    await expect(openAttachment(other.ctx, file.id)).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' })
  })

  test('the owner only what was submitted, and its look is recorded', async () => {
    const applicant = await newApplicant()
    const submitted = await upload(applicant, await examplePdf())
    const later = await upload(applicant, await examplePdf('later'))
    await placeInReview(db, scene, applicant.applicationId)
    const { formVersions } = await db.batch.findUniqueOrThrow({
      where: { id: scene.batchId },
      include: { formVersions: true },
    })
    await db.submission.create({
      data: {
        applicationId: applicant.applicationId,
        number: 1,
        formVersionId: formVersions[0]!.id,
        form: {},
        attachments: [{ attachmentId: submitted.id }],
        applicantName: '',
        owningUnitName: '',
        sha256: '',
        submittedAt: sceneNow,
      },
    })
    const owner = await standingOperator(db, ownerUnit())
    expect(await openAttachment(owner, submitted.id)).toMatchObject({ mayDownload: true })
    await expect(openAttachment(owner, later.id)).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' })
    expect(await db.auditEntry.count({ where: { objectId: submitted.id, action: 'attachment-viewed' } })).toBe(1)
  })

  test('a unit off the path finds nothing', async () => {
    const applicant = await newApplicant()
    const file = await upload(applicant, await examplePdf())
    const elsewhere = { name: '成都市第二工程研究院', kind: 'EMPLOYER' as const, depth: 2 }
    const { id } = await db.unit.create({ data: { ...elsewhere, parentId: scene.firstLevelId } })
    const stranger = await standingOperator(db, { ...elsewhere, id })
    await expect(openAttachment(stranger, file.id)).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' })
  })
})

describe('statements of the unit', () => {
  test('the unit that holds the application adds them; they are no part of the form and not the applicant’s to open', async () => {
    const applicant = await newApplicant()
    await placeInReview(db, scene, applicant.applicationId)
    const owner = await standingOperator(db, ownerUnit())
    const place = { applicationId: applicant.applicationId, kind: 'integrity', rowId: null, replaces: null }
    const file = await storeAttachment(owner, { ...place, fileName: '公示.pdf', bytes: chunks(await examplePdf()) })
    expect(await db.attachment.findUniqueOrThrow({ where: { id: file.id } })).toMatchObject({ unitId: scene.ownerId })
    await expect(openAttachment(applicant.ctx, file.id)).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' })
  })

  test('a unit that no longer holds it is refused with who does, one it has not reached finds nothing', async () => {
    const applicant = await newApplicant()
    await placeInReview(db, scene, applicant.applicationId)
    const { applicationId } = applicant
    await db.application.update({ where: { id: applicationId }, data: { holderUnitId: scene.rootId } })
    const statement = async () => ({
      ...{ applicationId, kind: 'integrity', rowId: null, replaces: null, fileName: '公示.pdf' },
      bytes: chunks(await examplePdf()),
    })
    await expect(storeAttachment(await standingOperator(db, ownerUnit()), await statement())).rejects.toMatchObject({
      code: 'UPLOAD_NOT_ALLOWED',
      refusal: { why: expect.stringContaining('四川省人力资源和社会保障厅') },
    })
    const superior = await standingOperator(db, firstLevelUnit())
    await expect(storeAttachment(superior, await statement())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
