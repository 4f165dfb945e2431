import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { z } from 'zod'
import { appRouter } from '@/api/root'
import { POST } from '@/app/api/trpc/[trpc]/route'
import type { Login } from '@/modules/account/login'
import { isPrivileged } from '@/modules/account/rules/officer-roles'
import { startSession } from '@/modules/account/services/start-session'
import { hashInitialPassword } from '@/server/password'
import { registrationAccessCookie } from '@/server/registration-access'
import { sessionCookie } from '@/server/session-cookie'
import { createTestDatabase } from '../support/database'
import { createAdministrator } from '../support/factories/administrators'
import { createCandidate, submit } from '../support/factories/applications'
import { register } from '../support/factories/registrations'
import { createRound, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(drop)

/** Procedures that take something; each of them must refuse nonsense in words. */
const procedures = Object.entries<object>(appRouter._def.procedures)
  .filter(([, procedure]) => takesInput(procedure))
  .map(([path]) => path)

function takesInput(procedure: object): boolean {
  const definition: unknown = '_def' in procedure ? procedure._def : null
  if (typeof definition !== 'object' || definition === null || !('inputs' in definition)) return false
  return Array.isArray(definition.inputs) && definition.inputs.length > 0
}

/** As a batch code it is well-formed, and no batch has it; as any other id it is nonsense. */
const unknownBatch = 'an id that nothing has'

const nonsense: [string, unknown][] = [
  ['nothing', {}],
  ['a list', [1, 2]],
  ['wrong types', everywhere(5)],
  [unknownBatch, everywhere('1999')],
  ['a text of 30,000 characters', everywhere('好'.repeat(30_000))],
  ['control characters', everywhere('\u0000\u202E')],
]

let round: Round
const cookies: Record<string, string> = {}
const units: Record<string, string> = {}

beforeAll(async () => {
  round = await createRound(db)
  const candidate = await createCandidate(round)
  await submit(round, candidate)
  const operator = ({ personId, operatorId }: Round['actors']['chengdu']): Login => ({
    role: 'OPERATOR',
    personId,
    operatorId,
  })
  const { personId, applicantId } = candidate.actor
  await db.applicant.update({ where: { id: applicantId }, data: { passwordHash: hashInitialPassword('none') } })
  await logIn('applicant', { role: 'APPLICANT', personId, applicantId })
  await logIn('session', { role: 'APPLICANT', personId, applicantId })
  const administrators = {
    systemAdmin: 'SYSTEM_ADMIN',
    securityAdmin: 'SECURITY_ADMIN',
    auditAdmin: 'AUDIT_ADMIN',
  } as const
  for (const [audience, role] of Object.entries(administrators)) {
    const administrator = await createAdministrator(round, role)
    await logIn(audience, { role, personId: administrator.personId, operatorId: administrator.operatorId })
  }
  await logIn('employer', operator(round.actors.employer))
  await logIn('recommender', operator(round.actors.chengdu))
  Object.assign(units, { employer: round.actors.employer.unit.id, recommender: round.actors.chengdu.unit.id })
  const { province } = round.actors
  const { registrationId } = await register(db, {}, new Date())
  cookies['public'] = registrationAccessCookie(registrationId, new Date())
  await logIn('officer', { role: 'PROVINCIAL_HR', personId: province.personId, operatorId: province.operatorId }, false)
  await logIn('province', { role: 'PROVINCIAL_HR', personId: province.personId, operatorId: province.operatorId })
})

test.each(procedures)('%s refuses nonsense in words and changes nothing', async (path) => {
  const before = await everything()
  for (const [what, input] of nonsense) {
    if (what === 'nothing' && isContentWithNothing(path)) continue
    const answer = await call(path, input)
    const { error } = (await answer.json()) as Answer
    const isRefused =
      answer.status === 400 || (answer.status === 404 && what === unknownBatch) || isElsewhere(path, answer)
    expect({ what, status: answer.status, isRefused }).toMatchObject({ isRefused: true })
    const { what: said, why, next } = error?.json.data.refusal ?? { what: '', why: '', next: '' }
    for (const words of [said, why + next]) expect(words).toMatch(/\p{Script=Han}/u)
    expect(said + why + next).not.toMatch(/[a-z]{4,}|undefined|null/i)
  }
  expect(await everything()).toEqual(before)
})

/** A list that is asked for nothing in particular shows its first page. */
function isContentWithNothing(path: string): boolean {
  const found: unknown = Object.entries<object>(appRouter._def.procedures).find(([name]) => name === path)?.[1]
  const { inputs, type } = (found as { _def: { inputs: z.ZodType[]; type: string } })._def
  return type === 'query' && inputs.every((input) => input.safeParse({}).success)
}

/** A code that is well-formed is nonsense all the same: nobody here has an authenticator app. */
function isElsewhere(path: string, { status }: Response): boolean {
  return path.startsWith('session.secondFactor.') && status === 409
}

interface Answer {
  error?: { json: { data: { refusal: { kind: string; what: string; why: string; next: string } } } }
}

/** The value in every place that any procedure asks for. */
function everywhere(value: unknown): Record<string, unknown> {
  const names = ['applicationId', 'batchCode', 'documentId', 'version', 'idempotencyKey', 'reason', 'section', 'part']
  const more = ['module', 'remarkId', 'plans', 'operations', 'attachmentId', 'accountId', 'newPassword']
  const ofAccounts = ['applicantId', 'name', 'idType', 'idNumber', 'mobile', 'document', 'progress', 'search']
  const ofUnits = ['unitId', 'requestKey', 'uscc', 'orgCode', 'phone', 'operator', 'kind', 'email', 'post']
  const fields = [...names, ...more, ...ofAccounts, ...ofUnits].map((name): [string, unknown] => [name, value])
  // A whole number may be a page; not one below zero.
  return Object.fromEntries<unknown>([...fields, ['page', typeof value === 'number' ? -value : value]])
}

async function logIn(role: string, session: Login, isProven = true): Promise<void> {
  const request = { db, now: new Date(), requestId: 'request-1', address: null, agent: null }
  const secondFactorAt = isProven && isPrivileged(session.role) ? request.now : null
  cookies[role] = `${sessionCookie().name}=${await startSession(request, session, { secondFactorAt })}`
}

function call(path: string, input: unknown): Promise<Response> {
  const audience = path.startsWith('session.secondFactor.') ? 'officer' : (path.split('.')[0] ?? '')
  const [cookie, unit] = [cookies[audience] ?? '', units[audience] ?? '']
  return POST(
    new Request(`http://localhost:3000/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost:3000', cookie, 'x-acting-unit': unit },
      body: JSON.stringify({ json: input }),
    }),
  )
}

async function everything() {
  const [applications, events, recommendations, quotas, drafts, applicants, persons, units] = await Promise.all([
    db.application.findMany({ orderBy: { id: 'asc' } }),
    db.applicationEvent.count(),
    db.recommendation.count(),
    db.quota.findMany({ orderBy: { id: 'asc' } }),
    db.draftSection.findMany({ orderBy: [{ applicationId: 'asc' }, { section: 'asc' }] }),
    db.applicant.findMany({ orderBy: { id: 'asc' } }),
    db.person.count(),
    db.unit.findMany({ orderBy: { id: 'asc' }, include: { operators: true } }),
  ])
  return { applications, events, recommendations, quotas, drafts, applicants, persons, units }
}
