import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { removeApplicant } from '@/modules/applicant/services/remove-applicant'
import { listAccounts } from '@/modules/applicant/queries/list-accounts'
import { accountListInput, type AccountListInput } from '@/modules/applicant/schema'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createCandidate, submit, type Candidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, type Round, type UnitKey } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
let candidates: Candidate[]
const names = ['阿依古丽', '陈晓燕', '何思远', '林书涵', '张㛃']

/** Never logged in; logged in with an empty draft; filling; submitted; removed. */
beforeAll(async () => {
  round = await createRound(db)
  candidates = []
  for (const name of names) candidates.push(await createCandidate(round, { name }))
  await createCandidate(round, { owner: 'sibling', name: '旁人' })
  const [untouched, empty, , submitted, removed] = candidates as [Candidate, Candidate, Candidate, Candidate, Candidate]
  for (const { applicationId } of [untouched, empty]) await db.draftSection.deleteMany({ where: { applicationId } })
  await db.application.delete({ where: { id: await withoutFiles(untouched) } })
  await db.applicant.update({ where: { id: empty.actor.applicantId }, data: { lastLoginAt: later(-2) } })
  await submit(round, submitted)
  await removeApplicant(round.as('employer'), removed.actor)
})

async function withoutFiles({ applicationId }: Candidate): Promise<string> {
  await db.attachment.deleteMany({ where: { applicationId } })
  return applicationId
}

function list(change: Partial<AccountListInput> = {}, unit: UnitKey = 'employer') {
  return listAccounts(round.as(unit), accountListInput.parse({ batchCode: '2026', ...change }))
}

const namesOf = async (change: Partial<AccountListInput>) => (await list(change)).rows.map(({ name }) => name)

test('a unit sees its own applicants with their progress, and how many stand where', async () => {
  const { rows, total, counts } = await list({ sort: 'name', direction: 'asc' })
  expect(rows.map(({ name, progress }) => [name, progress])).toEqual([
    ['阿依古丽', 'NOT_LOGGED_IN'],
    ['陈晓燕', 'NOT_STARTED'],
    ['何思远', 'FILLING'],
    ['林书涵', 'SUBMITTED'],
  ])
  expect(total).toBe(4)
  expect(counts).toEqual({ NOT_LOGGED_IN: 1, NOT_STARTED: 1, FILLING: 1, SUBMITTED: 1, REMOVED: 1 })
  expect(rows[2]?.begunSections).toBeGreaterThan(5)
  expect(rows[3]).toMatchObject({
    holderName: '成都飞机设计研究所',
    bars: { correct: 'SUBMITTED', resetPassword: null },
  })
})

test('numbers are masked, and nothing of the credentials leaves', async () => {
  const page = JSON.stringify(await list())
  for (const { idNumber } of candidates) expect(page).not.toContain(idNumber)
  expect(page).not.toMatch(/13800138000|passwordHash|Cipher/)
  expect(page).toContain('138****8000')
})

test.each([
  ['part of the name', { search: '思远' }, ['何思远']],
  ['what no name has', { search: '%' }, []],
  ['a removed one, when asked for', { progress: 'REMOVED' }, ['张㛃']],
  ['those who have not logged in', { progress: 'NOT_LOGGED_IN' }, ['阿依古丽']],
  ['name and progress together', { search: '何', progress: 'SUBMITTED' }, []],
  ['the last page', { sort: 'name', direction: 'asc', page: 2, pageSize: 3 }, ['林书涵']],
  ['the latest login first', { sort: 'lastLogin', pageSize: 1 }, ['陈晓燕']],
] satisfies [string, Partial<AccountListInput>, string[]][])('found: %s', async (_what, change, found) => {
  expect(await namesOf(change)).toEqual(found)
})

test('an ID number is found only whole, in any spelling', async () => {
  const { idNumber } = candidates[2] as Candidate
  expect(await namesOf({ search: ` ${idNumber.toLowerCase()} ` })).toEqual(['何思远'])
  expect(await namesOf({ search: idNumber.slice(0, 17) })).toEqual([])
})

test('another unit sees none of them, and an unknown batch is not found', async () => {
  expect((await list({}, 'sibling')).rows.map(({ name }) => name)).toEqual(['旁人'])
  expect(await list({}, 'qingyang')).toMatchObject({ rows: [], total: 0, counts: {} })
  expect(await refusalOf(list({ batchCode: '1999' }))).toMatchObject({ code: 'NOT_FOUND' })
})
