import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { renderPaper } from '@/modules/document/paper/render-paper'
import { documentStatus } from '@/modules/document/queries'
import type { DocumentView } from '@/modules/document/schema'
import { openDocument } from '@/modules/document/services/open-document'
import { renderDocument, type RenderContext } from '@/modules/document/services/render-document'
import { requestDocument } from '@/modules/document/services/request-document'
import { requestTermination } from '@/modules/review/services/request-termination'
import { returnApplication } from '@/modules/review/services/return-application'
import { withdrawSubmission } from '@/modules/review/services/withdraw-submission'
import { storage } from '@/server/storage'
import type { ServiceContext } from '@/server/service-context'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { createTestDatabase } from '../support/database'
import { examplePhoto } from '../../prisma/seed/example-files'
import {
  act,
  candidateAt,
  createCandidate,
  makeReady,
  passThrough,
  recommend,
  submit,
  type Candidate,
} from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, roundNow, type Round, type UnitKey } from '../support/factories/round'
import { readPdf } from '../support/read-pdf'

type Part = DocumentView['part']

const opinion = '该同志学术造诣深，成果突出，经集体研究并公示无异议，同意推荐。'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => drop())

describe('who may have which part', () => {
  let candidate: Candidate
  beforeAll(async () => {
    candidate = await candidateAt(round, 'chengdu')
    await storePhoto(candidate)
  })

  const asUnit = (unit: UnitKey) => () => round.as(unit)
  test.each<[string, () => ServiceContext<ApplicantActor | OperatorActor>, Part, string | null]>([
    ['the owner: personal', asUnit('employer'), 'PERSONAL', null],
    ['the owner: recommendation', asUnit('employer'), 'RECOMMENDATION', null],
    ['a unit above: recommendation', asUnit('qingyang'), 'RECOMMENDATION', null],
    ['a unit above: personal, whatever the client asks', asUnit('qingyang'), 'PERSONAL', 'PART_NOT_ALLOWED'],
    ['the first level: personal', asUnit('chengdu'), 'PERSONAL', 'PART_NOT_ALLOWED'],
    ['the province, before it has arrived there', asUnit('province'), 'PERSONAL', 'NOT_FOUND'],
    ['a unit beside the path', asUnit('sibling'), 'RECOMMENDATION', 'NOT_FOUND'],
    ['a unit of another prefecture', asUnit('mianyang'), 'RECOMMENDATION', 'NOT_FOUND'],
    ['the applicant: personal', () => candidate.as(), 'PERSONAL', null],
    ['the applicant: recommendation', () => candidate.as(), 'RECOMMENDATION', 'PART_NOT_ALLOWED'],
  ])('%s', async (_who, context, part, code) => {
    const asked = requestDocument(context(), { applicationId: candidate.applicationId, part, isSubmitted: false })
    if (code === null) expect((await asked).part).toBe(part)
    else expect((await refusalOf(asked)).code).toBe(code)
  })

  test('the way to a finished personal part is closed to units above the owner too', async () => {
    const { documentId } = await make(round.as('employer'), candidate, 'PERSONAL')
    expect((await refusalOf(openDocument(round.as('qingyang'), documentId))).code).toBe('PART_NOT_ALLOWED')
    expect((await refusalOf(documentStatus(round.db, round.actors.qingyang, documentId))).code).toBe('PART_NOT_ALLOWED')
    expect((await openDocument(round.as('employer'), documentId)).fileName).toBe(
      `成都飞机设计研究所_${candidate.name}_学术和技术带头人.pdf`,
    )
  })

  test('the owner keeps the papers of what was terminated, and gets none of a submission that was withdrawn', async () => {
    const ended = await candidateAt(round, 'employer')
    await act(round, requestTermination, ended.as(), ended, { reason: '个人原因' })
    await act(round, requestTermination, round.as('employer'), ended, { reason: '同意终止' })
    const part = { part: 'PERSONAL', isSubmitted: true } as const
    const paper = await requestDocument(round.as('employer'), { applicationId: ended.applicationId, ...part })
    expect(paper.part).toBe('PERSONAL')

    const withdrawn = await candidateAt(round, 'employer')
    await act(round, withdrawSubmission, withdrawn.as(), withdrawn, {})
    const asked = requestDocument(round.as('employer'), { applicationId: withdrawn.applicationId, ...part })
    expect((await refusalOf(asked)).code).toBe('NOT_FOUND')
  })

  test('another applicant finds nothing', async () => {
    const other = await createCandidate(round)
    const asked = requestDocument(other.as(), {
      applicationId: candidate.applicationId,
      part: 'PERSONAL',
      isSubmitted: false,
    })
    expect((await refusalOf(asked)).code).toBe('NOT_FOUND')
  })

  test('each opening is recorded as an export, by ids only', async () => {
    const { documentId } = await make(round.as('employer'), candidate, 'RECOMMENDATION')
    await openDocument(round.as('employer'), documentId)
    const entries = await round.db.auditEntry.findMany({ where: { objectId: documentId } })
    expect(entries.map(({ action, unitId }) => ({ action, unitId }))).toEqual([
      { action: 'document-exported', unitId: round.actors.employer.unit.id },
    ])
    expect(JSON.stringify(entries)).not.toContain(candidate.name)
  })
})

describe('what a paper says', () => {
  test('the personal part has the whole ID number; the recommendation part has the name and no number', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await storePhoto(candidate)
    const personal = await textOf(await make(round.as('employer'), candidate, 'PERSONAL'))
    const recommendation = await textOf(await make(round.as('qingyang'), candidate, 'RECOMMENDATION'))
    expect(personal).toContain(candidate.idNumber)
    expect(personal).toContain('版本：第1次提交')
    expect(recommendation).toContain(candidate.name)
    expect(recommendation).not.toContain(candidate.idNumber)
  })

  test('opinions go up: a unit sees those below and its own, not those above', async () => {
    const candidate = await candidateAt(round, 'province')
    const occurrences = async (unit: UnitKey) =>
      (await textOf(await make(round.as(unit), candidate, 'RECOMMENDATION'))).split(opinion).length - 1
    expect(await occurrences('employer')).toBe(1)
    expect(await occurrences('qingyang')).toBe(2)
    expect(await occurrences('chengdu')).toBe(3)
    expect(await occurrences('province')).toBe(3)
  })

  test('a paper made for the province is not opened by a unit that may see less of it', async () => {
    const candidate = await candidateAt(round, 'province')
    const { documentId } = await make(round.as('province'), candidate, 'RECOMMENDATION')
    expect((await refusalOf(openDocument(round.as('employer'), documentId))).code).toBe('OUTDATED')
  })

  test('the own opinion is a draft until the unit has passed its review, then it can be printed for the stamp', async () => {
    const candidate = await candidateAt(round, 'employer')
    await recommend(round, candidate, 'employer')
    expect(await textOf(await make(round.as('employer'), candidate, 'RECOMMENDATION'))).toContain('草稿')
    await makeReady(round, candidate, 'employer')
    const ready = await textOf(await make(round.as('employer'), candidate, 'RECOMMENDATION'))
    expect(ready).toContain(opinion)
    expect(ready).not.toContain('草稿')
  })

  test('the applicant previews his draft with the watermark; it is nobody else’s', async () => {
    const candidate = await createCandidate(round)
    await storePhoto(candidate)
    const draft = await make(candidate.as(), candidate, 'PERSONAL')
    expect(draft.submissionNumber).toBe(0)
    expect(await textOf(draft)).toContain('草稿')
    await submit(round, candidate)
    expect((await refusalOf(documentStatus(round.db, round.actors.employer, draft.documentId))).code).toBe('NOT_FOUND')
    expect((await refusalOf(openDocument(round.as('employer'), draft.documentId))).code).toBe('OUTDATED')
  })

  test('while he corrects it, the applicant gets the draft, and his last submission when he asks for that', async () => {
    const candidate = await candidateAt(round, 'employer')
    await storePhoto(candidate)
    await act(round, returnApplication, round.as('employer'), candidate, {
      reason: '请补充论文收录证明',
      remarks: [],
      carriedRemarkIds: [],
      shortDeadlineConfirmed: false,
    })
    expect((await make(candidate.as(), candidate, 'PERSONAL')).submissionNumber).toBe(0)
    const submitted = await make(candidate.as(), candidate, 'PERSONAL', true)
    expect(submitted.submissionNumber).toBe(1)
    expect(await textOf(submitted)).not.toContain('草稿')
  })
})

describe('the same content is made once', () => {
  test('asking again, or ten times at once, makes one paper and one job', async () => {
    const candidate = await candidateAt(round, 'employer')
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => ask(round.as('employer'), candidate, 'RECOMMENDATION')),
    )
    expect(new Set(asked.map(({ documentId }) => documentId)).size).toBe(1)
    expect(await jobsOf(asked[0]?.documentId ?? '')).toHaveLength(1)
  })

  test('a job delivered twice leaves the paper as it is', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await make(round.as('employer'), candidate, 'RECOMMENDATION')
    let drawn = 0
    await work(documentId, { render: (paper) => ((drawn += 1), renderPaper(paper)) })
    expect(drawn).toBe(0)
  })

  test('a changed opinion is another paper, and the old one is no longer handed out', async () => {
    const candidate = await candidateAt(round, 'employer')
    const before = await make(round.as('employer'), candidate, 'RECOMMENDATION')
    await passThrough(round, candidate, 'employer')
    const after = await make(round.as('employer'), candidate, 'RECOMMENDATION')
    expect(after.documentId).not.toBe(before.documentId)
    expect((await refusalOf(openDocument(round.as('employer'), before.documentId))).code).toBe('OUTDATED')
  })
})

describe('when a paper can not be made', () => {
  test('an unexpected failure is tried again, and reported in words at the last', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await ask(round.as('employer'), candidate, 'RECOMMENDATION')
    const broken = () => Promise.reject(new Error('disk full'))
    await expect(work(documentId, { render: broken })).rejects.toThrow('disk full')
    expect((await statusOf(documentId)).status).toBe('PENDING')
    await expect(work(documentId, { render: broken, isLastAttempt: true })).rejects.toThrow('disk full')
    expect(await statusOf(documentId)).toMatchObject({
      status: 'FAILED',
      failure: expect.stringContaining('内容没有丢失'),
    })
    expect(JSON.stringify(await statusOf(documentId))).not.toContain('disk full')
  })

  test('asking again after a failure makes it anew', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await ask(round.as('employer'), candidate, 'RECOMMENDATION')
    await work(documentId, { render: () => Promise.reject(new Error('lost')), isLastAttempt: true }).catch(() => null)
    const again = await make(round.as('employer'), candidate, 'RECOMMENDATION')
    expect(again).toMatchObject({ documentId, status: 'READY', failure: null })
    expect(await jobsOf(documentId)).toHaveLength(2)
  })

  test('a paper whose worker was lost is asked for anew after ten minutes, not before', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await ask(round.as('employer'), candidate, 'RECOMMENDATION')
    await ask(round.as('employer', later(0.1)), candidate, 'RECOMMENDATION')
    expect(await jobsOf(documentId)).toHaveLength(1)
    await ask(round.as('employer', later(0.2)), candidate, 'RECOMMENDATION')
    expect(await jobsOf(documentId)).toHaveLength(2)
  })

  test('a photo that is no picture is named, and not tried again', async () => {
    const candidate = await candidateAt(round, 'employer')
    await storePhoto(candidate, new TextEncoder().encode('no picture'))
    const { documentId } = await ask(round.as('employer'), candidate, 'PERSONAL')
    await work(documentId)
    expect(await statusOf(documentId)).toMatchObject({
      status: 'FAILED',
      failure: expect.stringContaining('重新上传照片'),
    })
  })

  test('content that changed between asking and drawing is not printed', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await ask(round.as('employer'), candidate, 'RECOMMENDATION')
    await recommend(round, candidate, 'employer')
    await work(documentId)
    expect(await statusOf(documentId)).toMatchObject({ status: 'FAILED', failure: expect.stringContaining('有了改动') })
  })

  test('a file that is gone from the store is said so, and the next request makes it anew', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { documentId } = await make(round.as('employer'), candidate, 'RECOMMENDATION')
    await storage.remove(`documents/${documentId}.pdf`)
    expect((await refusalOf(openDocument(round.as('employer'), documentId))).code).toBe('FILE_MISSING')
    expect((await make(round.as('employer'), candidate, 'RECOMMENDATION')).status).toBe('READY')
  })

  test('an unknown paper is not found', async () => {
    const unknown = '01900000-0000-7000-8000-000000000000'
    expect((await refusalOf(openDocument(round.as('employer'), unknown))).code).toBe('NOT_FOUND')
    expect((await refusalOf(documentStatus(round.db, round.actors.employer, unknown))).code).toBe('NOT_FOUND')
  })
})

type AnyContext = ServiceContext<ApplicantActor | OperatorActor>

function ask(ctx: AnyContext, { applicationId }: Candidate, part: Part, isSubmitted = false): Promise<DocumentView> {
  return requestDocument(ctx, { applicationId, part, isSubmitted })
}

/** Asks for the paper and does the worker's job. */
async function make(ctx: AnyContext, candidate: Candidate, part: Part, isSubmitted = false): Promise<DocumentView> {
  const { documentId } = await ask(ctx, candidate, part, isSubmitted)
  await work(documentId)
  return documentStatus(round.db, ctx.actor, documentId)
}

/** The newest job of this paper, as the worker would do it. */
async function work(documentId: string, changes: Partial<RenderContext> = {}): Promise<void> {
  const [job] = await jobsOf(documentId)
  if (!job) throw new Error('no job')
  await renderDocument({ db: round.db, now: roundNow, isLastAttempt: false, render: renderPaper, ...changes }, job.data)
}

function jobsOf(documentId: string) {
  return round.db.$queryRaw<{ data: { documentId: string; viewerUnitId?: string } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'render-document' AND data->>'documentId' = ${documentId}
    ORDER BY created_on DESC`
}

function statusOf(documentId: string): Promise<DocumentView> {
  return documentStatus(round.db, round.actors.employer, documentId)
}

async function textOf({ documentId }: DocumentView): Promise<string> {
  return (await readPdf(await storage.read(`documents/${documentId}.pdf`))).map(({ text }) => text).join('')
}

/** Gives the photo of the candidate its bytes. */
async function storePhoto({ applicationId }: Candidate, bytes?: Uint8Array): Promise<void> {
  const { storageKey } = await round.db.attachment.findFirstOrThrow({ where: { applicationId, kind: 'photo' } })
  await storage.write(storageKey, bytes ?? (await examplePhoto()))
}
