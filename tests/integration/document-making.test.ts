import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { renderPaper } from '@/modules/document/paper/render-paper'
import { documentStatus } from '@/modules/document/queries'
import { openDocument } from '@/modules/document/services/open-document'
import { storage } from '@/server/storage'
import { createTestDatabase } from '../support/database'
import { candidateAt, passThrough, recommend } from '../support/factories/applications'
import { paperDesk } from '../support/factories/papers'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, type Round } from '../support/factories/round'

let round: Round
let desk: ReturnType<typeof paperDesk>
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
  desk = paperDesk(round)
})
afterAll(() => drop())

describe('the same content is made once', () => {
  test('asking again, or ten times at once, makes one paper and one job', async () => {
    const candidate = await candidateAt(round, 'employer')
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => desk.ask(round.as('employer'), candidate, 'RECOMMENDATION')),
    )
    expect(new Set(asked.map(({ documentId }) => documentId)).size).toBe(1)
    expect(await desk.jobsOf(asked[0]?.documentId ?? '')).toHaveLength(1)
  })

  test('a job delivered twice leaves the paper as it is', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await desk.make(round.as('employer'), candidate, 'RECOMMENDATION')
    let drawn = 0
    await desk.work(documentId, { render: (paper) => ((drawn += 1), renderPaper(paper)) })
    expect(drawn).toBe(0)
  })

  test('a changed opinion is another paper, and the old one is no longer handed out', async () => {
    const candidate = await candidateAt(round, 'employer')
    const before = await desk.make(round.as('employer'), candidate, 'RECOMMENDATION')
    await passThrough(round, candidate, 'employer')
    const after = await desk.make(round.as('employer'), candidate, 'RECOMMENDATION')
    expect(after.documentId).not.toBe(before.documentId)
    expect((await refusalOf(openDocument(round.as('employer'), before.documentId))).code).toBe('OUTDATED')
  })
})

describe('when a paper can not be made', () => {
  test('an unexpected failure is tried again, and reported in words at the last', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await desk.ask(round.as('employer'), candidate, 'RECOMMENDATION')
    const broken = () => Promise.reject(new Error('disk full'))
    await expect(desk.work(documentId, { render: broken })).rejects.toThrow('disk full')
    expect((await desk.statusOf(documentId)).status).toBe('PENDING')
    await expect(desk.work(documentId, { render: broken, isLastAttempt: true })).rejects.toThrow('disk full')
    expect(await desk.statusOf(documentId)).toMatchObject({
      status: 'FAILED',
      failure: expect.stringContaining('内容没有丢失'),
    })
    expect(JSON.stringify(await desk.statusOf(documentId))).not.toContain('disk full')
  })

  test('asking again after a failure makes it anew', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await desk.ask(round.as('employer'), candidate, 'RECOMMENDATION')
    await desk
      .work(documentId, { render: () => Promise.reject(new Error('lost')), isLastAttempt: true })
      .catch(() => null)
    const again = await desk.make(round.as('employer'), candidate, 'RECOMMENDATION')
    expect(again).toMatchObject({ documentId, status: 'READY', failure: null })
    expect(await desk.jobsOf(documentId)).toHaveLength(2)
  })

  test('a paper whose worker was lost is asked for anew after ten minutes, not before', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await desk.ask(round.as('employer'), candidate, 'RECOMMENDATION')
    await desk.ask(round.as('employer', later(0.1)), candidate, 'RECOMMENDATION')
    expect(await desk.jobsOf(documentId)).toHaveLength(1)
    await desk.ask(round.as('employer', later(0.2)), candidate, 'RECOMMENDATION')
    expect(await desk.jobsOf(documentId)).toHaveLength(2)
  })

  test('a photo that is no picture is named, and not tried again', async () => {
    const candidate = await candidateAt(round, 'employer')
    await desk.storePhoto(candidate, new TextEncoder().encode('no picture'))
    const { documentId } = await desk.ask(round.as('employer'), candidate, 'PERSONAL')
    await desk.work(documentId)
    expect(await desk.statusOf(documentId)).toMatchObject({
      status: 'FAILED',
      failure: expect.stringContaining('重新上传照片'),
    })
  })

  test('content that changed between asking and drawing is not printed', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await desk.ask(round.as('employer'), candidate, 'RECOMMENDATION')
    await recommend(round, candidate, 'employer')
    await desk.work(documentId)
    expect(await desk.statusOf(documentId)).toMatchObject({
      status: 'FAILED',
      failure: expect.stringContaining('有了改动'),
    })
  })

  test('a file that is gone from the store is said so, and the next request makes it anew', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await desk.make(round.as('employer'), candidate, 'RECOMMENDATION')
    await storage.remove(`documents/${documentId}.pdf`)
    expect((await refusalOf(openDocument(round.as('employer'), documentId))).code).toBe('FILE_MISSING')
    expect((await desk.make(round.as('employer'), candidate, 'RECOMMENDATION')).status).toBe('READY')
  })

  test('an unknown paper is not found', async () => {
    const unknown = '01900000-0000-7000-8000-000000000000'
    expect((await refusalOf(openDocument(round.as('employer'), unknown))).code).toBe('NOT_FOUND')
    expect((await refusalOf(documentStatus(round.db, round.actors.employer, unknown))).code).toBe('NOT_FOUND')
  })
})
