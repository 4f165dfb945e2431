import { randomUUID } from 'node:crypto'
import type { ApplicantActor } from '@/modules/account/actor'
import { storeAttachment } from '@/modules/application/services/store-attachment'
import { approveApplication } from '@/modules/review/services/approve-application'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { saveRecommendation } from '@/modules/review/services/save-recommendation'
import { submitApplication } from '@/modules/review/services/submit-application'
import type { Database } from '@/server/db'
import type { DemoApplicant } from './demo-applicants'
import { unitOf, type Scene } from './scene'
import type { SeededUnit } from './demo-units'
import { examplePdf } from './example-files'
import { contextOf, daysBefore } from './service-context'

interface Subject {
  applicant: DemoApplicant
  applicationId: string
  actor: ApplicantActor
}

/** Carries an application from unit to unit, one day after the other, until it stands where the demo wants it. */
export async function advance(db: Database, scene: Scene, subject: Subject): Promise<void> {
  const { progress } = subject.applicant
  if (progress === 'complete') return
  let daysAgo = 10
  const at = () => daysBefore(scene.now, (daysAgo -= 1))
  const { applicationId } = subject
  const pledge = { pledge: true as const, consent: true as const }
  await submitApplication(contextOf(db, subject.actor, at()), { ...(await request(db, applicationId)), ...pledge })
  if (progress === 'submitted') return

  const [owner, ...superiors] = pathOf(scene, subject.applicant.unit)
  if (!owner) return
  if (progress === 'returned') return giveBack(db, owner, applicationId, at())
  if (progress === 'rejected') return turnDown(db, owner, subject, at())

  await approve(db, owner, applicationId, at(), { isOwner: true })
  if (progress === 'ready') return
  let previous = owner
  for (const unit of superiors) {
    await forward(db, previous, applicationId, at())
    const depth = unit.actor.unit.depth
    const isHere =
      (progress === 'county' && depth > 1) ||
      (progress === 'prefecture' && depth === 1) ||
      (progress === 'province' && depth === 0)
    if (isHere) return
    await approve(db, unit, applicationId, at(), { isOwner: false })
    if (progress === 'prefecture-ready' && depth === 1) return
    previous = unit
  }
}

/** The unit itself, then its superiors up to the province. */
function pathOf(scene: Scene, key: string | null): SeededUnit[] {
  if (key === null) return []
  const unit = unitOf(scene, key)
  return [unit, ...pathOf(scene, unit.parentKey)]
}

async function approve(
  db: Database,
  unit: SeededUnit,
  applicationId: string,
  now: Date,
  { isOwner }: { isOwner: boolean },
): Promise<void> {
  const ctx = contextOf(db, unit.actor, now)
  if (unit.actor.unit.depth > 0) await recommend(db, unit, applicationId, now, isOwner)
  await approveApplication(ctx, await request(db, applicationId))
}

async function recommend(db: Database, unit: SeededUnit, applicationId: string, now: Date, isOwner: boolean) {
  const ctx = contextOf(db, unit.actor, now)
  const { category } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { category: true },
  })
  const day = now.toISOString().slice(0, 10)
  await saveRecommendation(ctx, {
    applicationId,
    version: 0,
    opinion: '该同志政治立场坚定，学术造诣深，成果突出，在同行中有较大影响，经集体研究，同意推荐。',
    signedOn: day,
    ...(isOwner && { head: '李国栋', publicityResult: 'OK', ...publicityBefore(now) }),
    ...(unit.actor.unit.depth === 1 && { firstLevelOpinion: '经审核，材料齐全，同意推荐。', category }),
  })
  if (!isOwner) return
  for (const [kind, fileName] of [
    ['integrity', '公示及廉洁诚信意见.pdf'],
    ['declass', '涉密审查证明.pdf'],
  ] as const) {
    await storeAttachment(ctx, { applicationId, kind, rowId: null, fileName, replaces: null, bytes: statement(kind) })
  }
}

function publicityBefore(now: Date) {
  const day = (before: number) => daysBefore(now, before).toISOString().slice(0, 10)
  return { publicityFrom: day(9), publicityTo: day(1) }
}

async function* statement(kind: string): AsyncGenerator<Uint8Array> {
  yield await examplePdf(kind)
}

async function forward(db: Database, unit: SeededUnit, applicationId: string, now: Date): Promise<void> {
  const input = { ...(await request(db, applicationId)), opinionReconfirmed: false }
  await forwardApplication(contextOf(db, unit.actor, now), input)
}

async function giveBack(db: Database, unit: SeededUnit, applicationId: string, now: Date): Promise<void> {
  await returnApplication(contextOf(db, unit.actor, now), {
    ...(await request(db, applicationId)),
    reason: '项目经费与任务书不一致，请核对后重新提交。',
    remarks: [{ target: 'FIELD', section: 'summary', field: 'plan', text: '请写明管理期内的量化目标。' }],
    carriedRemarkIds: [],
    shortDeadlineConfirmed: false,
  })
}

async function turnDown(db: Database, unit: SeededUnit, subject: Subject, now: Date): Promise<void> {
  await rejectApplication(contextOf(db, unit.actor, now), {
    ...(await request(db, subject.applicationId)),
    reason: '经核实，主要业绩与岗位不符，不同意推荐。',
    typedName: subject.applicant.name,
  })
}

async function request(db: Database, applicationId: string) {
  const { version } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { version: true },
  })
  return { applicationId, version, idempotencyKey: randomUUID() }
}
