import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openAttachment } from '@/modules/application/services/open-attachment'
import { storage } from '@/server/storage'
import { createTestDatabase } from '../support/database'
import { candidateAt, passThrough, recommend, type Candidate } from '../support/factories/applications'
import { createRound, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => drop())

/** A stored file of the candidate: his own, or the statement of his owner. */
async function fileOf({ applicationId }: Candidate, by: 'applicant' | 'owner') {
  const file = await round.db.attachment.findFirstOrThrow({
    where: { applicationId, unitId: by === 'applicant' ? null : { not: null }, removedAt: null },
  })
  await storage.write(file.storageKey, new Uint8Array(10))
  return file
}

/** What each of them gets: the file to keep, to look at, or nothing. */
async function readersOf(attachmentId: string) {
  const units: UnitKey[] = ['employer', 'sibling', 'qingyang', 'chengdu', 'mianyang', 'province']
  const answers: Partial<Record<UnitKey, string>> = {}
  for (const unit of units) {
    answers[unit] = await openAttachment(round.as(unit), attachmentId).then(
      ({ mayDownload }) => (mayDownload ? 'keeps' : 'looks'),
      ({ code }: { code: string }) => code,
    )
  }
  return answers
}

const nobody = 'ATTACHMENT_NOT_FOUND'

describe('a file is shown to whom its application has come', () => {
  test('what was submitted: to the owner, to units above only once it has reached them', async () => {
    const candidate = await candidateAt(round, 'employer')
    const file = await fileOf(candidate, 'applicant')
    const below = { employer: 'keeps', sibling: nobody, mianyang: nobody, province: 'keeps' }
    expect(await readersOf(file.id)).toEqual({ ...below, qingyang: nobody, chengdu: nobody })
    await passThrough(round, candidate, 'employer')
    expect(await readersOf(file.id)).toEqual({ ...below, qingyang: 'looks', chengdu: nobody })
  })

  test('a statement of the owner: to nobody else before it is forwarded', async () => {
    const candidate = await candidateAt(round, 'employer')
    await recommend(round, candidate, 'employer')
    const file = await fileOf(candidate, 'owner')
    const alone = { sibling: nobody, qingyang: nobody, chengdu: nobody, mianyang: nobody, province: nobody }
    expect(await readersOf(file.id)).toEqual({ ...alone, employer: 'keeps' })
    await passThrough(round, candidate, 'employer')
    expect(await readersOf(file.id)).toEqual({ ...alone, employer: 'keeps', qingyang: 'looks', province: 'keeps' })
  })

  test('a paper of a superior is not shown downward', async () => {
    const candidate = await candidateAt(round, 'chengdu')
    const { applicationId } = candidate
    const { personId, unit } = round.actors.qingyang
    const statement = await fileOf(candidate, 'owner')
    const { id: _id, storageKey: _key, ...like } = statement
    const paper = await round.db.attachment.create({
      data: {
        ...like,
        applicationId,
        unitId: unit.id,
        storageKey: `${statement.storageKey}-2`,
        uploadedByPersonId: personId,
      },
    })
    await storage.write(paper.storageKey, new Uint8Array(10))
    expect(await readersOf(paper.id)).toMatchObject({ employer: nobody, qingyang: 'looks', chengdu: nobody })
  })

  test('bytes that are gone are refused in words', async () => {
    const candidate = await candidateAt(round, 'employer')
    const file = await fileOf(candidate, 'applicant')
    await storage.remove(file.storageKey)
    await expect(openAttachment(candidate.as(), file.id)).rejects.toMatchObject({ code: 'FILE_MISSING' })
  })
})
