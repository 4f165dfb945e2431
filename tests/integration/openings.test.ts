import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openAttachment } from '@/modules/application/services/open-attachment'
import { searchAudit } from '@/modules/audit/queries'
import { searchAuditInput } from '@/modules/audit/schema'
import { openDocument } from '@/modules/document/services/open-document'
import { findNeighbours, listApplications } from '@/modules/review/queries/list-applications'
import { loadStatus } from '@/modules/review/queries/load-status'
import { listInput, neighboursInput } from '@/modules/review/schema'
import { readDossier } from '@/modules/review/services/read-dossier'
import { recallApplication } from '@/modules/review/services/recall-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { storage } from '@/server/storage'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, dossierOf, type Candidate } from '../support/factories/applications'
import { paperDesk } from '../support/factories/papers'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const viewsOf = ({ applicationId }: Candidate) => round.db.dossierView.findMany({ where: { applicationId } })
const linesOf = ({ applicationId }: Candidate) =>
  round.db.auditEntry.findMany({ where: { action: 'application-opened', objectId: applicationId } })
const openedAt = async ({ applicationId: id }: Candidate) =>
  (await round.db.application.findUniqueOrThrow({ where: { id } })).openedAt
const recall = (candidate: Candidate) => act(round, recallApplication, round.as('employer'), candidate, {})
const read = (unit: UnitKey, candidate: Candidate, now?: Date) =>
  readDossier(round.as(unit, now), dossierOf(round, candidate))

/** A file of the form, as it was submitted. */
async function formFileOf({ applicationId }: Candidate): Promise<string> {
  const file = await round.db.attachment.findFirstOrThrow({ where: { applicationId, unitId: null, removedAt: null } })
  await storage.write(file.storageKey, new Uint8Array(10))
  return file.id
}

describe('who is served the form has opened it', () => {
  test('the answer is the opening: the superior’s reading bars recall', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await read('qingyang', candidate)
    const { refusal } = await refusalOf(recall(candidate))
    expect(refusal.what).toBe('已不能撤回')
    expect(await linesOf(candidate)).toMatchObject([
      {
        personId: round.actors.qingyang.personId,
        unitId: round.actors.qingyang.unit.id,
        objectType: 'Application',
      },
    ])
  })

  test('a single attachment of the form is an opening', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await openAttachment(round.as('qingyang'), await formFileOf(candidate))
    expect((await refusalOf(recall(candidate))).refusal.what).toBe('已不能撤回')
    expect(await viewsOf(candidate)).toHaveLength(1)
  })

  test('a single paper is an opening', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    const desk = paperDesk(round)
    await desk.storePhoto(candidate)
    const { documentId } = await desk.make(round.as('qingyang'), candidate, 'RECOMMENDATION')
    expect(await openedAt(candidate)).toBeNull()
    await openDocument(round.as('qingyang'), documentId)
    expect((await refusalOf(recall(candidate))).refusal.what).toBe('已不能撤回')
    expect(await viewsOf(candidate)).toHaveLength(1)
  })

  test('lists and neighbours are none', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    const where = { batchCode: round.batchCode, module: 'others-review' }
    await listApplications(round.as('qingyang'), listInput.parse(where))
    await findNeighbours(
      round.as('qingyang'),
      neighboursInput.parse({ ...where, applicationId: candidate.applicationId }),
    )
    expect(await viewsOf(candidate)).toEqual([])
    await recall(candidate)
  })

  test('who does not hold it is in the log and bars nothing', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await read('employer', candidate)
    await read('province', candidate)
    expect(await viewsOf(candidate)).toHaveLength(2)
    expect(await openedAt(candidate)).toBeNull()
    await recall(candidate)
  })

  test('who is refused has opened nothing', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    for (const unit of ['sibling', 'chengdu', 'mianyang'] as const) {
      expect((await refusalOf(read(unit, candidate))).code).toBe('NOT_FOUND')
    }
    const elsewhere = { ...dossierOf(round, candidate), batchCode: '2024' }
    expect((await refusalOf(readDossier(round.as('qingyang'), elsewhere))).code).toBe('NOT_FOUND')
    expect(await openedAt(candidate)).toBeNull()
    expect(await viewsOf(candidate)).toEqual([])
    expect(await linesOf(candidate)).toEqual([])
  })

  test('each move clears it: the next holder’s opening is his own', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await read('qingyang', candidate)
    expect(await openedAt(candidate)).not.toBeNull()
    await act(round, returnApplication, round.as('qingyang'), candidate, {
      reason: '请核对职务',
      remarks: [],
      carriedRemarkIds: [],
      shortDeadlineConfirmed: false,
    })
    expect(await openedAt(candidate)).toBeNull()
  })
})

describe('the view log', () => {
  test('has one line per person, submission and day, however many look at once', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await Promise.all(Array.from({ length: 6 }, () => read('qingyang', candidate)))
    await openAttachment(round.as('qingyang'), await formFileOf(candidate))
    expect(await linesOf(candidate)).toHaveLength(1)
    // 23:59 and 00:01 in Shanghai are two days.
    await read('qingyang', candidate, new Date('2026-11-20T15:59:00Z'))
    expect(await linesOf(candidate)).toHaveLength(1)
    await read('qingyang', candidate, new Date('2026-11-20T16:01:00Z'))
    expect(await linesOf(candidate)).toHaveLength(2)
  })

  test('can’t be changed', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await read('qingyang', candidate)
    const changes = ['DELETE FROM "DossierView"', 'UPDATE "DossierView" SET "at" = now()', 'TRUNCATE "DossierView"']
    for (const change of changes) {
      await expect(round.db.$executeRawUnsafe(change)).rejects.toThrow('append-only')
    }
  })

  test('tells the applicant which units read his form, and when; never which person', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    expect((await loadStatus(candidate.as())).readers).toEqual([])
    await read('employer', candidate, later(1))
    await read('qingyang', candidate, later(2))
    await read('qingyang', candidate, later(40))
    const { readers } = await loadStatus(candidate.as())
    expect(readers).toEqual([
      { unitName: '青羊区人社局', submissionNumber: 1, firstAt: later(2), lastAt: later(40) },
      { unitName: '成都飞机设计研究所', submissionNumber: 1, firstAt: later(1), lastAt: later(1) },
    ])
    expect(JSON.stringify(readers)).not.toContain('经办人')
  })

  test('names whose dossier it was, by the name he has now', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await read('qingyang', candidate)
    const { rows } = await searchAudit(round.db, searchAuditInput.parse({ action: 'application-opened' }), [])
    expect(rows.find(({ objectId }) => objectId === candidate.applicationId)?.objectName).toBe(candidate.name)
  })
})

test('a reading and a recall at once: one comes first, never both', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const candidate = await candidateAt(round, 'qingyang')
      const fileId = await formFileOf(candidate)
      const [recalled] = await Promise.all([
        recall(candidate).then(
          () => true,
          () => false,
        ),
        openAttachment(round.as('qingyang'), fileId).catch(() => null),
      ])
      return { recalled, barred: (await openedAt(candidate)) !== null }
    }),
  )
  for (const { recalled, barred } of outcomes) expect(recalled).toBe(!barred)
})
