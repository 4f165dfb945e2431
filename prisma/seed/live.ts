import { randomUUID } from 'node:crypto'
import type { OperatorActor } from '@/modules/account/actor'
import { recordOpening } from '@/modules/application/services/record-opening'
import { answerRemark } from '@/modules/review/services/answer-remark'
import { approveApplication } from '@/modules/review/services/approve-application'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { objectToTermination } from '@/modules/review/services/object-to-termination'
import { recallApplication } from '@/modules/review/services/recall-application'
import { reinstateApplication } from '@/modules/review/services/reinstate-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { reopenApplication } from '@/modules/review/services/reopen-application'
import { requestTermination } from '@/modules/review/services/request-termination'
import { returnApplication } from '@/modules/review/services/return-application'
import { reworkApplication } from '@/modules/review/services/rework-application'
import { submitApplication } from '@/modules/review/services/submit-application'
import { takeBackApplication } from '@/modules/review/services/take-back-application'
import { withdrawSubmission } from '@/modules/review/services/withdraw-submission'
import type { Database } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { SeededCandidate } from './candidate'
import type { Deed, Place } from './deed'
import type { SeededUnit } from './demo-units'
import { unitOf, type Scene } from './scene'
import { contextOf } from './service-context'
import { recommend } from './write-recommendation'

/** Lets an application live: every deed by the real service, at its own time, so that all that follows from it is there. */
export async function live(db: Database, scene: Scene, seeded: SeededCandidate, deeds: Deed[]): Promise<void> {
  const { applicationId } = seeded
  if (applicationId === null) return
  const life: Life = {
    db,
    seeded,
    applicationId,
    path: pathOf(scene, seeded.candidate.unit),
    version: 0,
    submissionNumber: 0,
    written: new Set(),
  }
  for (const deed of deeds) {
    try {
      life.version = (await doDeed(life, deed)) ?? life.version
    } catch (cause) {
      throw new Error(`Demo application at ${seeded.candidate.unit}: ${deed.does} is not possible`, { cause })
    }
  }
}

/** The unit itself, then its superiors up to the province. */
export function pathOf(scene: Pick<Scene, 'units'>, key: string | null): SeededUnit[] {
  if (key === null) return []
  const unit = unitOf(scene, key)
  return [unit, ...pathOf(scene, unit.parentKey)]
}

interface Life {
  db: Database
  seeded: SeededCandidate
  applicationId: string
  path: SeededUnit[]
  version: number
  submissionNumber: number
  /** Places of the path whose recommendation is there; it is kept when the application comes back. */
  written: Set<Place>
}

/** @returns the application's version after it, where it has moved */
async function doDeed(life: Life, deed: Deed): Promise<number | null> {
  const { db, applicationId, version, seeded } = life
  const request = { applicationId, version, idempotencyKey: randomUUID() }
  const by = (place: Place) => contextOf(db, actorAt(life, place), deed.at)
  const applicant = contextOf(db, seeded.actor, deed.at)
  const either = (who: 'applicant' | 'owner') => (who === 'owner' ? by(0) : applicant)
  switch (deed.does) {
    case 'submit':
      life.submissionNumber += 1
      return (await submitApplication(applicant, { ...request, pledge: true, consent: true })).version
    case 'withdraw':
      return (await withdrawSubmission(applicant, request)).version
    case 'approve':
      await recommendOnce(life, deed, by(deed.by))
      return (await approveApplication(by(deed.by), request)).version
    case 'forward':
      return (await forwardApplication(by(deed.by), { ...request, opinionReconfirmed: true })).version
    case 'rework':
      return (await reworkApplication(by(deed.by), request)).version
    case 'recall':
      return (await recallApplication(by(deed.by), request)).version
    case 'return': {
      const { reason, remarks, deadline } = deed
      const more = { reason, remarks, correctionDeadline: deadline, shortDeadlineConfirmed: true }
      const carriedRemarkIds = await openRemarks(life, actorAt(life, deed.by).unit.id)
      return (await returnApplication(by(deed.by), { ...request, ...more, carriedRemarkIds })).version
    }
    case 'reject': {
      const typedName = seeded.candidate.name
      return (await rejectApplication(by(deed.by), { ...request, reason: deed.reason, typedName })).version
    }
    case 'reinstate':
      return (await reinstateApplication(by(deed.by), { ...request, reason: deed.reason })).version
    case 'takeBack':
      return (await takeBackApplication(by(deed.by), { ...request, reason: deed.reason })).version
    case 'reopen':
      return (await reopenApplication(by(deed.by), { ...request, reason: deed.reason })).version
    case 'askToEnd':
      return (await requestTermination(either(deed.by), { ...request, reason: deed.reason })).version
    case 'objectToEnd':
      return (await objectToTermination(either(deed.by), { ...request, reason: deed.reason })).version
    case 'open':
      await db.$transaction((tx) => recordOpening(tx, by(deed.by), applicationId))
      return null
    case 'answer': {
      const unitId = deed.by === 'applicant' ? null : actorAt(life, deed.by).unit.id
      const ctx = deed.by === 'applicant' ? applicant : by(deed.by)
      for (const remarkId of await openRemarks(life, unitId)) {
        await answerRemark(ctx, { remarkId, answered: true, answer: deed.answer })
      }
      return null
    }
  }
}

function actorAt({ path }: Life, place: Place): OperatorActor {
  const unit = path[place]
  if (!unit) throw new Error(`There is no unit at place ${place} of the path`)
  return unit.actor
}

async function recommendOnce(life: Life, deed: Extract<Deed, { does: 'approve' }>, ctx: ServiceContext<OperatorActor>) {
  const { applicationId, submissionNumber, written, seeded } = life
  if (ctx.actor.unit.depth === 0 || written.has(deed.by)) return
  written.add(deed.by)
  const { name: applicantName, category: appliedFor } = seeded.candidate
  const category = deed.recommendAs ?? appliedFor
  await recommend(ctx, { applicationId, submissionNumber, isOwner: deed.by === 0, category, applicantName })
}

/** Remarks addressed to the unit (null: to the applicant), neither answered nor passed on. */
async function openRemarks({ db, applicationId }: Life, addresseeUnitId: string | null): Promise<string[]> {
  const remarks = await db.remark.findMany({
    where: { applicationId, addresseeUnitId, answeredAt: null },
    select: { id: true },
  })
  const passedOn = await db.remark.findMany({
    where: { applicationId, carriedFromId: { in: remarks.map(({ id }) => id) } },
    select: { carriedFromId: true },
  })
  return remarks.map(({ id }) => id).filter((id) => !passedOn.some(({ carriedFromId }) => carriedFromId === id))
}
