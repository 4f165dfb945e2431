import { encryptField } from '@/server/field-encryption'
import { createHash, randomUUID } from 'node:crypto'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { protectSection } from '@/modules/application/services/protect-section'
import type { TransitionResult } from '@/modules/review/schema'
import { approveApplication } from '@/modules/review/services/approve-application'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { saveRecommendation } from '@/modules/review/services/save-recommendation'
import { submitApplication } from '@/modules/review/services/submit-application'
import type { ServiceContext } from '@/server/service-context'
import { completeFormExample } from '../../../prisma/seed/complete-form'
import { contextOf, createPerson, roundNow, type Round, type UnitKey } from './round'
import { acceptFirstNotice } from './consent'

export interface Candidate {
  applicationId: string
  name: string
  idNumber: string
  actor: ApplicantActor
  owner: UnitKey
  as: (now?: Date) => ServiceContext<ApplicantActor>
}

export interface CandidateOptions {
  owner?: UnitKey
  name?: string
  category?: 'LEADER' | 'RESERVE'
  track?: 'GENERAL' | 'GRASSROOTS'
}

let candidates = 0
const surnames = ['李', '王', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴']

/** What every file of these factories holds, for tests that need its bytes in the store. */
export const exampleBytes = Buffer.alloc(1000, 'a')
export const exampleFile = {
  sizeBytes: exampleBytes.length,
  sha256: createHash('sha256').update(exampleBytes).digest('hex'),
}

/** An applicant with a complete draft and its files (no bytes), not submitted. */
export async function createCandidate(round: Round, options: CandidateOptions = {}): Promise<Candidate> {
  const { db, batchId, actors } = round
  const { owner = 'employer', category = 'LEADER', track = 'GENERAL' } = options
  candidates += 1
  const name = options.name ?? `${surnames[candidates % surnames.length] ?? '李'}思远`
  const { unit } = actors[owner]
  const person = await createPerson(db, name)
  const applicant = await db.applicant.create({
    data: {
      batchId,
      personId: person.id,
      owningUnitId: unit.id,
      mobileCipher: encryptField('13800138000'),
      passwordHash: 'none',
      mustChangePassword: false,
    },
  })
  await acceptFirstNotice(db, person.id)
  const { id: applicationId } = await db.application.create({
    data: { batchId, applicantId: applicant.id, owningUnitId: unit.id },
  })
  const example = completeFormExample(candidates, { employer: unit.name, category, track, longestText: 300 })
  await db.draftSection.createMany({
    data: Object.entries(example.form).flatMap(([section, content]) =>
      content
        ? [{ applicationId, section, version: 1, content: protectSection(section, content), updatedAt: roundNow }]
        : [],
    ),
  })
  await db.attachment.createMany({
    data: example.attachments.map((file) => ({
      ...file,
      applicationId,
      ...exampleFile,
      storageKey: `attachments/${randomUUID()}`,
      uploadedByPersonId: person.id,
    })),
  })
  const actor: ApplicantActor = {
    role: 'APPLICANT',
    personId: person.id,
    personName: name,
    applicantId: applicant.id,
    batchId,
  }
  const as = (now = roundNow) => contextOf(db, actor, now)
  return { applicationId, name, idNumber: person.idNumber, actor, owner, as }
}

/** Which dossier a page asks for. */
export function dossierOf(round: Round, { applicationId }: Pick<Candidate, 'applicationId'>) {
  return { applicationId, batchCode: round.batchCode }
}

/** What every request of a user carries: the version as it is now, a fresh key. */
export async function freshRequest(round: Round, { applicationId }: Pick<Candidate, 'applicationId'>) {
  const { version } = await round.db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { version: true },
  })
  return { applicationId, version, idempotencyKey: randomUUID() }
}

/** Does one action as a user who has just loaded the page. */
export async function act<C extends ServiceContext, Input extends object>(
  round: Round,
  service: (
    ctx: C,
    input: Input & { applicationId: string; version: number; idempotencyKey: string },
  ) => Promise<TransitionResult>,
  ctx: C,
  candidate: Pick<Candidate, 'applicationId'>,
  input: Input,
): Promise<TransitionResult> {
  return service(ctx, { ...(await freshRequest(round, candidate)), ...input })
}

export async function submit(round: Round, candidate: Candidate, now?: Date): Promise<TransitionResult> {
  return act(round, submitApplication, candidate.as(now), candidate, { pledge: true as const, consent: true as const })
}

/** Writes a complete recommendation of the unit, its own attachments included. */
export async function recommend(round: Round, candidate: Candidate, unit: UnitKey, category?: 'LEADER' | 'RESERVE') {
  const { db } = round
  const actor: OperatorActor = round.actors[unit]
  const { applicationId } = candidate
  const key = { applicationId, unitId: actor.unit.id }
  const [current, application] = await Promise.all([
    db.recommendation.findUnique({ where: { applicationId_unitId: key }, select: { version: true } }),
    db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { category: true } }),
  ])
  const files = await db.attachment.count({ where: key })
  if (unit === candidate.owner && files === 0) {
    await db.attachment.createMany({
      data: ['integrity', 'declass'].map((kind) => ({
        ...key,
        kind,
        fileName: `${kind}.pdf`,
        contentType: 'application/pdf',
        ...exampleFile,
        storageKey: `attachments/${randomUUID()}`,
        uploadedByPersonId: actor.personId,
      })),
    })
  }
  return saveRecommendation(round.as(unit), {
    applicationId,
    version: current?.version ?? 0,
    opinion: '该同志学术造诣深，成果突出，经集体研究并公示无异议，同意推荐。',
    signedOn: '2026-11-18',
    ...(unit === candidate.owner
      ? { head: '张建国', publicityFrom: '2026-11-02', publicityTo: '2026-11-09', publicityResult: 'OK' }
      : {}),
    ...(actor.unit.depth === 1
      ? { firstLevelOpinion: '经审核，同意推荐，特此上报。', category: category ?? application.category }
      : {}),
  })
}

/** recommend, approve, forward by one unit. */
export async function passThrough(round: Round, candidate: Candidate, unit: UnitKey): Promise<TransitionResult> {
  await makeReady(round, candidate, unit)
  return act(round, forwardApplication, round.as(unit), candidate, { opinionReconfirmed: true })
}

export async function makeReady(round: Round, candidate: Candidate, unit: UnitKey): Promise<TransitionResult> {
  await recommend(round, candidate, unit)
  return act(round, approveApplication, round.as(unit), candidate, {})
}

const paths: Partial<Record<UnitKey, UnitKey[]>> = {
  employer: ['employer', 'qingyang', 'chengdu', 'province'],
  sibling: ['sibling', 'qingyang', 'chengdu', 'province'],
  qingyang: ['qingyang', 'chengdu', 'province'],
  mianyangEmployer: ['mianyangEmployer', 'mianyang', 'province'],
  huaxi: ['huaxi', 'province'],
}

/** A candidate in review at `unit`, brought there by the real services. */
export async function candidateAt(round: Round, unit: UnitKey, options: CandidateOptions = {}): Promise<Candidate> {
  const candidate = await createCandidate(round, options)
  await submit(round, candidate)
  for (const stop of paths[candidate.owner] ?? []) {
    if (stop === unit) return candidate
    await passThrough(round, candidate, stop)
  }
  throw new Error(`${unit} is not on the path of ${candidate.owner}`)
}

/** A candidate with `unit`, ready to be forwarded. */
export async function candidateReadyAt(
  round: Round,
  unit: UnitKey,
  options: CandidateOptions = {},
): Promise<Candidate> {
  const candidate = await candidateAt(round, unit, options)
  await makeReady(round, candidate, unit)
  return candidate
}

/** State and holder as they are now, with the statuses of the steps from owner to province. */
export async function placeOf(round: Round, { applicationId }: Pick<Candidate, 'applicationId'>) {
  const row = await round.db.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: { steps: { orderBy: { position: 'asc' } } },
  })
  const holder = Object.entries(round.actors).find(([, { unit }]) => unit.id === row.holderUnitId)?.[0] ?? null
  return { state: row.state, holder, steps: row.steps.map(({ status }) => status) }
}
