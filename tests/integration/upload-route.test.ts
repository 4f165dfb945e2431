import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { GET } from '@/app/api/files/[attachmentId]/route'
import { POST } from '@/app/api/files/route'
import { startSession } from '@/modules/account/services/start-session'
import { sessionCookie } from '@/server/session-cookie'
import { storage } from '@/server/storage'
import { examplePdf } from '../../prisma/seed/example-files'
import { createTestDatabase } from '../support/database'
import { createApplicant, createScene, type SceneApplicant } from '../support/draft-scene'

const { db, drop } = await createTestDatabase()
afterAll(drop)

let applicant: SceneApplicant
let cookie: string

beforeAll(async () => {
  applicant = await createApplicant(db, await createScene(db), 500)
  const { personId, applicantId } = applicant.ctx.actor
  const request = { db, now: new Date(), requestId: 'request-1', address: null, agent: null }
  const token = await startSession(request, { role: 'APPLICANT', personId, applicantId })
  cookie = `${sessionCookie().name}=${token}`
})

const address = 'http://localhost:3000/api/files'
const boundary = 'boundary'
const partOf = (name: string, value: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** The start of an upload, as it arrives before the file's bytes. */
function head(applicationId: string): string {
  return `${partOf('applicationId', applicationId)}${partOf('kind', 'idCopy')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7`
}

/** An upload whose sender goes away: the connection breaks, or the body just ends. */
function brokenUpload(start: string, how: 'breaks' | 'ends'): Promise<Response> {
  let pulls = 0
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // What was sent is read before the end comes.
        await new Promise(setImmediate)
        pulls += 1
        if (pulls <= 20) controller.enqueue(new TextEncoder().encode(pulls === 1 ? start : ' '))
        else if (how === 'ends') controller.close()
        else controller.error(new Error('aborted'))
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }
  return POST(new Request(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit))
}

describe('an upload whose sender is gone is refused, not an error of ours', () => {
  test.each<[string, () => string, 'breaks' | 'ends', number]>([
    ['within the file', () => head(applicant.applicationId), 'breaks', 400],
    ['within the file, without a word', () => head(applicant.applicationId), 'ends', 400],
    ['before the file', () => partOf('kind', 'idCopy'), 'breaks', 400],
    ['within a file that is refused anyway', () => head('019ab000-0000-7000-8000-000000000001'), 'breaks', 404],
  ])('%s', async (_title, start, how, status) => {
    const answer = await brokenUpload(start(), how)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ refusal: { what: expect.stringContaining('没有') } })
    expect(await db.attachment.count()).toBe(0)
  })
})

test('a file whose bytes are gone from the store is refused in words', async () => {
  const bytes = await examplePdf()
  const form = new FormData()
  form.set('applicationId', applicant.applicationId)
  form.set('kind', 'idCopy')
  form.set('file', new Blob([new Uint8Array(bytes)]), 'a.pdf')
  const stored = await POST(new Request(address, { method: 'POST', headers: { cookie }, body: form }))
  const { id } = (await stored.json()) as { id: string }
  const open = () =>
    GET(new Request(`${address}/${id}`, { headers: { cookie } }), { params: Promise.resolve({ attachmentId: id }) })
  const shown = await open()
  const { storageKey, sizeBytes } = await db.attachment.findUniqueOrThrow({ where: { id } })
  expect([shown.status, (await shown.arrayBuffer()).byteLength]).toEqual([200, sizeBytes])
  await storage.remove(storageKey)
  const refused = await open()
  expect(refused.status).toBe(404)
  expect(await refused.json()).toMatchObject({ code: 'FILE_MISSING' })
})
