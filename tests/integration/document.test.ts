import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { documentStatus, offeredParts } from '@/modules/document/queries'
import type { DocumentView } from '@/modules/document/schema'
import { openDocument } from '@/modules/document/services/open-document'
import { requestDocument } from '@/modules/document/services/request-document'
import { requestTermination } from '@/modules/review/services/request-termination'
import { returnApplication } from '@/modules/review/services/return-application'
import { withdrawSubmission } from '@/modules/review/services/withdraw-submission'
import type { ServiceContext } from '@/server/service-context'
import { createTestDatabase } from '../support/database'
import {
  act,
  candidateAt,
  createCandidate,
  makeReady,
  recommend,
  submit,
  type Candidate,
} from '../support/factories/applications'
import { paperDesk } from '../support/factories/papers'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round, type UnitKey } from '../support/factories/round'

type Part = DocumentView['part']

const opinion = '该同志学术造诣深，成果突出，经集体研究并公示无异议，同意推荐。'

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

describe('who may have which part', () => {
  let candidate: Candidate
  beforeAll(async () => {
    candidate = await candidateAt(round, 'chengdu')
    await desk.storePhoto(candidate)
  })

  const asUnit = (unit: UnitKey) => () => round.as(unit)
  test.each<[string, () => ServiceContext<ApplicantActor | OperatorActor>, Part, string | null]>([
    ['the owner: personal', asUnit('employer'), 'PERSONAL', null],
    ['the owner: recommendation', asUnit('employer'), 'RECOMMENDATION', null],
    ['a unit above: recommendation', asUnit('qingyang'), 'RECOMMENDATION', null],
    ['a unit above: personal, whatever the client asks', asUnit('qingyang'), 'PERSONAL', 'PART_NOT_ALLOWED'],
    ['the first level: personal', asUnit('chengdu'), 'PERSONAL', 'PART_NOT_ALLOWED'],
    ['the province, before it has arrived there: personal', asUnit('province'), 'PERSONAL', null],
    ['the province, before it has arrived there: recommendation', asUnit('province'), 'RECOMMENDATION', null],
    ['a unit beside the path', asUnit('sibling'), 'RECOMMENDATION', 'NOT_FOUND'],
    ['a unit of another prefecture', asUnit('mianyang'), 'RECOMMENDATION', 'NOT_FOUND'],
    ['the applicant: personal', () => candidate.as(), 'PERSONAL', null],
    ['the applicant: recommendation', () => candidate.as(), 'RECOMMENDATION', 'PART_NOT_ALLOWED'],
  ])('%s', async (_who, context, part, code) => {
    const asked = requestDocument(context(), { applicationId: candidate.applicationId, part, isSubmitted: false })
    if (code === null) expect((await asked).part).toBe(part)
    else expect((await refusalOf(asked)).code).toBe(code)
    const { db, actor } = context()
    expect((await offeredParts(db, actor, candidate.applicationId)).includes(part)).toBe(code === null)
  })

  test('the way to a finished personal part is closed to units above the owner too', async () => {
    const { documentId } = await desk.make(round.as('employer'), candidate, 'PERSONAL')
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
    const { documentId } = await desk.make(round.as('employer'), candidate, 'RECOMMENDATION')
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
    await desk.storePhoto(candidate)
    const personal = await desk.textOf(await desk.make(round.as('employer'), candidate, 'PERSONAL'))
    const recommendation = await desk.textOf(await desk.make(round.as('qingyang'), candidate, 'RECOMMENDATION'))
    expect(personal).toContain(candidate.idNumber)
    expect(personal).toContain('版本：第1次提交')
    expect(recommendation).toContain(candidate.name)
    expect(recommendation).not.toContain(candidate.idNumber)
  })

  test('opinions go up: a unit sees those below and its own, not those above', async () => {
    const candidate = await candidateAt(round, 'province')
    const occurrences = async (unit: UnitKey) =>
      (await desk.textOf(await desk.make(round.as(unit), candidate, 'RECOMMENDATION'))).split(opinion).length - 1
    expect(await occurrences('employer')).toBe(1)
    expect(await occurrences('qingyang')).toBe(2)
    expect(await occurrences('chengdu')).toBe(3)
    expect(await occurrences('province')).toBe(3)
  })

  test('a paper made for the province is not opened by a unit that may see less of it', async () => {
    const candidate = await candidateAt(round, 'province')
    const { documentId } = await desk.make(round.as('province'), candidate, 'RECOMMENDATION')
    expect((await refusalOf(openDocument(round.as('employer'), documentId))).code).toBe('OUTDATED')
  })

  test('the own opinion is a draft until the unit has passed its review, then it can be printed for the stamp', async () => {
    const candidate = await candidateAt(round, 'employer')
    await recommend(round, candidate, 'employer')
    expect(await desk.textOf(await desk.make(round.as('employer'), candidate, 'RECOMMENDATION'))).toContain('草稿')
    await makeReady(round, candidate, 'employer')
    const ready = await desk.textOf(await desk.make(round.as('employer'), candidate, 'RECOMMENDATION'))
    expect(ready).toContain(opinion)
    expect(ready).not.toContain('草稿')
  })

  test('the applicant previews his draft with the watermark; it is nobody else’s', async () => {
    const candidate = await createCandidate(round)
    await desk.storePhoto(candidate)
    const draft = await desk.make(candidate.as(), candidate, 'PERSONAL')
    expect(draft.submissionNumber).toBe(0)
    expect(await desk.textOf(draft)).toContain('草稿')
    await submit(round, candidate)
    expect((await refusalOf(documentStatus(round.db, round.actors.employer, draft.documentId))).code).toBe('NOT_FOUND')
    expect((await refusalOf(openDocument(round.as('employer'), draft.documentId))).code).toBe('OUTDATED')
  })

  test('while he corrects it, the applicant gets the draft, and his last submission when he asks for that', async () => {
    const candidate = await candidateAt(round, 'employer')
    await desk.storePhoto(candidate)
    await act(round, returnApplication, round.as('employer'), candidate, {
      reason: '请补充论文收录证明',
      remarks: [],
      carriedRemarkIds: [],
      shortDeadlineConfirmed: false,
    })
    expect((await desk.make(candidate.as(), candidate, 'PERSONAL')).submissionNumber).toBe(0)
    const submitted = await desk.make(candidate.as(), candidate, 'PERSONAL', true)
    expect(submitted.submissionNumber).toBe(1)
    expect(await desk.textOf(submitted)).not.toContain('草稿')
  })
})
