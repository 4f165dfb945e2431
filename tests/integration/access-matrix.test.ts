import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { appRouter } from '@/api/root'
import { POST } from '@/app/api/trpc/[trpc]/route'
import { hashInitialPassword } from '@/server/password'
import { registrationAccessCookie } from '@/server/registration-access'
import { storage } from '@/server/storage'
import { allCallers, openDesk, type Caller, type Desk, type Headers } from '../access/callers'
import { matrix, proceduresOf } from '../access/matrix'
import { matrixPage } from '../access/matrix-page'
import type { Answers } from '../access/matrix-row'
import { routeRows, type Asked } from '../access/route-rows'
import { openScene, type Scene, type SceneKey } from '../access/scenes'
import { createTestDatabase } from '../support/database'
import { exampleBytes } from '../support/factories/applications'
import { createRound, roundNow, type Round } from '../support/factories/round'

const routesFolder = 'src/app/api'
const page = 'docs/access-matrix.md'

const { db, drop } = await createTestDatabase()
let round: Round
let desk: Desk

beforeAll(async () => {
  round = await createRound(db, { quotas: { LEADER: { limit: 500, planned: 400 } } })
  await openWindowsNow()
  desk = await openDesk(round)
})
afterAll(drop)

test('every procedure is in the matrix, and nothing else', () => {
  const listed = new Set(matrix.flatMap(proceduresOf))
  expect([...listed].sort()).toEqual(Object.keys(appRouter._def.procedures).sort())
})

test('every route handler is in the matrix, and nothing else', () => {
  const files = readdirSync(routesFolder, { recursive: true, encoding: 'utf8' })
  const handlers = files
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => methodsOf(file).map((method) => `${method} ${path.dirname(file).split(path.sep).join('/')}`))
  expect([...new Set(routeRows.map(({ route }) => route))].sort()).toEqual(handlers.sort())
})

test('the matrix in docs is this one (UPDATE_DOCS=1 writes it anew)', () => {
  const text = matrixPage()
  if (process.env['UPDATE_DOCS']) writeFileSync(page, text)
  expect(readFileSync(page, 'utf8')).toBe(text)
})

test.each(matrix)('$procedure ($on) answers each caller as the matrix says', async (row) => {
  const { input, answers, endsSessions } = row
  const procedures = proceduresOf(row)
  const { scene, headers } = await sceneFor(row.on, procedures.every(isQuery))
  const found = await askAll(answers, async (caller) => {
    // Each unit has its own router; through the other one it gets no further.
    const own = isFirstLevel(caller) ? procedures.slice(-1) : procedures.slice(0, 1)
    const codes = new Set<string>()
    for (const procedure of answers[caller] === 'ok' ? own : procedures) {
      const { code, text } = await callProcedure(procedure, headers[caller], input?.(scene))
      codes.add(code)
      // What is none of his business is not in his lists either.
      if (strangers.includes(caller)) expect(text).not.toContain(scene.applicationId)
    }
    return [...codes].join(' or ')
  })
  expect(found).toEqual(answers)
  if (endsSessions) desk = await openDesk(round)
})

const asked = routeRows.flatMap(({ ask, ...row }) => (ask ? [{ ...row, ask }] : []))

test.each(asked)('$route ($what, $on) answers each caller as the matrix says', async ({ route, on, ask, answers }) => {
  const { scene, headers } = await sceneFor(on)
  const [method = '', folder = ''] = route.split(' ')
  const handlers = (await import(`@/app/api/${folder}/route`)) as Record<string, Handler>
  const found = await askAll(answers, async (caller) => {
    const { params = {}, form }: Asked = ask(scene)
    const body = form && formData(form)
    const address = new URL(`http://localhost:3000/api/${folder}`)
    // Files are asked for by addresses, which carry what calls have in a header.
    const unitId = headers[caller]['x-acting-unit']
    if (unitId) address.searchParams.set('unit', unitId)
    const request = new Request(address, { method, headers: { ...own, ...headers[caller] }, body })
    const answer = await handlers[method]?.(request, { params: Promise.resolve(params) })
    if (!answer || answer.ok) return answer?.body?.cancel().then(() => 'ok') ?? 'ok'
    return ((await answer.json()) as { code: string }).code
  })
  expect(found).toEqual(answers)
})

const strangers: Caller[] = [
  'otherApplicant',
  'newApplicant',
  'unconsenting',
  'sibling',
  'otherPrefecture',
  'below',
  'notActing',
]

function isQuery(procedure: string): boolean {
  const found: unknown = Object.entries(appRouter._def.procedures).find(([name]) => name === procedure)?.[1]
  return (found as { _def: { type: string } } | undefined)?._def.type === 'query'
}

function isFirstLevel(caller: Caller): boolean {
  return caller === 'firstLevel' || caller === 'otherPrefecture'
}

async function callProcedure(procedure: string, headers: Headers, input: unknown) {
  const answer = await POST(
    new Request(`http://localhost:3000/api/trpc/${procedure}`, {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ json: input }),
    }),
  )
  const text = await answer.text()
  const { error } = JSON.parse(text) as { error?: { json: { data: { code: string } } } }
  return { code: error ? error.json.data.code : 'ok', text }
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Response | Promise<Response>

/** What a browser sends with a call of its own page. */
const own = { host: 'localhost:3000' }

/** Who only looks leaves the scene as it was for the next one. */
const untouched = new Map<SceneKey, Scene>()

async function sceneFor(on: SceneKey, isRead = false): Promise<{ scene: Scene; headers: Record<Caller, Headers> }> {
  const scene = (isRead && untouched.get(on)) || (await openScene(round, on))
  if (isRead) untouched.set(on, scene)
  const { storageKey } = await db.attachment.findUniqueOrThrow({ where: { id: scene.attachmentId } })
  await storage.write(storageKey, exampleBytes)
  const { personId, applicantId } = scene.candidate.actor
  await db.applicant.update({ where: { id: applicantId }, data: { passwordHash: hashInitialPassword('初始密码') } })
  const himself = await desk.logIn({ role: 'APPLICANT', personId, applicantId })
  const opened = registrationAccessCookie(scene.registrations.own.registrationId, new Date())
  const registrant = { cookie: opened.split(';')[0] ?? '' }
  return { scene, headers: { ...desk.headers, himself, registrant } }
}

/** Those who may come last: what they do changes what the others would find. */
async function askAll(answers: Answers, ask: (caller: Caller) => Promise<string>): Promise<Record<string, string>> {
  const order = allCallers.toSorted((a, b) => Number(answers[a] === 'ok') - Number(answers[b] === 'ok'))
  const found: Record<string, string> = {}
  for (const caller of order) found[caller] = await ask(caller)
  return found
}

function formData(entries: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

function methodsOf(file: string): string[] {
  const exported = readFileSync(path.join(routesFolder, file), 'utf8').match(/^export .*$/gm) ?? []
  return exported.flatMap((line) => line.match(/\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g) ?? [])
}

/** The round is played at its own time, and asked for now: its windows hold both. */
async function openWindowsNow(): Promise<void> {
  const days = 10 * 86_400_000
  const times = [roundNow.getTime(), Date.now()]
  const [opensAt, closesAt] = [new Date(Math.min(...times) - days), new Date(Math.max(...times) + days)]
  await db.batchWindow.updateMany({ data: { opensAt, closesAt } })
}
