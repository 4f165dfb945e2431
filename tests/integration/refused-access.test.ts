import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ApiContext } from '@/api/context'
import { noteRefusedAccess } from '@/api/note-refused-access'
import { accountErrors } from '@/modules/account/errors'
import { reviewErrors } from '@/modules/review/errors'
import { createTestDatabase } from '../support/database'
import { createRound, type Round } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => drop())

const requestOf = (sessionToken: string): ApiContext => ({
  public: { db: round.db, now: new Date(), requestId: 'request-1', address: '192.0.2.7', agent: null },
  sessionToken,
  session: async () => null,
  whySessionEnded: async () => null,
  registrationId: () => null,
  setHeader: () => undefined,
})

const linesAbout = async (place: string) => {
  const lines = await round.db.auditEntry.findMany({ where: { action: 'access-refused' }, orderBy: { id: 'asc' } })
  return lines
    .map(({ reason, details }) => ({ reason, ...(details as object) }))
    .filter((line) => {
      return 'place' in line && line.place === place
    })
}

test('a hundred probes of one session are three lines with their number, however many come at once', async () => {
  const probes = Array.from({ length: 100 }, () =>
    noteRefusedAccess(requestOf('one'), reviewErrors.NOT_FOUND(), 'unit.review.dossier'),
  )
  await Promise.all(probes)
  const found = (await linesAbout('unit.review.dossier')) as { reason: string; refusals: number }[]
  expect(found.map(({ refusals }) => refusals).sort((one, other) => one - other)).toEqual([1, 10, 100])
  expect(found.every(({ reason }) => reason === 'NOT_FOUND')).toBe(true)
})

test('another session, and another kind of refusal, are lines of their own', async () => {
  await noteRefusedAccess(requestOf('two'), reviewErrors.NOT_FOUND(), 'files')
  await noteRefusedAccess(requestOf('two'), accountErrors.NO_PERMISSION(), 'files')
  await noteRefusedAccess(requestOf('three'), accountErrors.NO_PERMISSION(), 'files')
  expect(await linesAbout('files')).toEqual([
    { reason: 'NOT_FOUND', place: 'files', refusals: 1 },
    { reason: 'NO_PERMISSION', place: 'files', refusals: 1 },
    { reason: 'NO_PERMISSION', place: 'files', refusals: 1 },
  ])
})

test('what a session lacks is no refused access, nor is a fault', async () => {
  await noteRefusedAccess(requestOf('four'), accountErrors.SECOND_FACTOR_NEEDED(), 'elsewhere')
  await noteRefusedAccess(requestOf('four'), accountErrors.NOT_LOGGED_IN(), 'elsewhere')
  await noteRefusedAccess(requestOf('four'), new Error('broken'), 'elsewhere')
  expect(await linesAbout('elsewhere')).toEqual([])
})
