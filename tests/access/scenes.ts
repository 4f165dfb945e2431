import { randomUUID } from 'node:crypto'
import type { Attachment } from '@/generated/prisma/client'
import { encryptField } from '@/server/field-encryption'
import { presentNotice } from '@/modules/privacy/queries'
import { approveApplication } from '@/modules/review/services/approve-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { requestTermination } from '@/modules/review/services/request-termination'
import { returnApplication } from '@/modules/review/services/return-application'
import { reworkApplication } from '@/modules/review/services/rework-application'
import {
  act,
  candidateAt,
  createCandidate,
  freshRequest,
  submit,
  type Candidate,
} from '../support/factories/applications'
import { pendingRegistration, register, uploadStamped } from '../support/factories/registrations'
import { askForCorrection, freshDocument, sendScan } from '../support/factories/corrections'
import { contextOf, createPerson, type Round, type UnitKey } from '../support/factories/round'

/** An application in a certain place, with what belongs to it. */
export interface Scene {
  key: SceneKey
  round: Round
  candidate: Candidate
  applicationId: string
  version: number
  /** Addressed to whoever has it since the return; '' where nothing was returned. */
  remarkId: string
  /** A file of the form. */
  attachmentId: string
  /** A scan that the owner's operator has sent for a correction to come. */
  scanId: string
  /** What the owner asks for; '' where nothing is asked. */
  correctionId: string
  /** A scan that belongs to the owner: its name as on the seal. */
  supportingFileId: string
  /** A paper of it: of a draft the personal part, later the recommendation. */
  documentId: string
  /** Of the owner's recommendation. */
  recommendationVersion: number
  /** An indicator of the round. */
  indicatorId: string
  /** Opened for this scene: directly below 青羊区 and directly below the province, each also one that is deactivated. */
  units: { below: string; closed: string; firstLevel: string; closedFirstLevel: string }
  /** One being filled in, with the scan in it, and one that was sent. */
  registrations: {
    own: { registrationId: string; version: number; fileId: string }
    sent: { registrationId: string; version: number; fileId: string }
  }
  /** The privacy notice that holds. */
  noticeVersion: number
  /** A request of 青羊区’s subordinate and one of the province’s for another name; the owner’s own. */
  nameRequests: { below: string; firstLevel: string; own: string }
  /** The owner’s account came to its present operator by it. */
  handoverId: string
  /** A batch in preparation. */
  nextBatch: { code: string; savedAt: Date }
  /** When the province's window of the round closes. */
  provinceClosesAt: Date
}

const now = () => new Date()
const sendBack = {
  reason: '请补充',
  remarks: [{ target: 'GENERAL' as const, text: '请核对' }],
  carriedRemarkIds: [],
  shortDeadlineConfirmed: false,
}
const giveBack = (round: Round, unit: UnitKey, candidate: Candidate) =>
  act(round, returnApplication, round.as(unit, now()), candidate, sendBack)
const refuse = (round: Round, unit: UnitKey, candidate: Candidate) =>
  act(round, rejectApplication, round.as(unit, now()), candidate, { reason: '不实', typedName: candidate.name })

async function returnedToOwner(round: Round): Promise<Candidate> {
  const candidate = await candidateAt(round, 'qingyang')
  await giveBack(round, 'qingyang', candidate)
  return candidate
}

/** How each place is reached, by the services themselves. */
const makers = {
  draft: (round: Round) => createCandidate(round),
  submitted: async (round: Round) => {
    const candidate = await createCandidate(round)
    await submit(round, candidate)
    return candidate
  },
  correctionAsked: async (round: Round) => {
    const candidate = await createCandidate(round)
    await submit(round, candidate)
    await askForCorrection(round, candidate, { document: freshDocument() })
    return candidate
  },
  readyAtOwner: async (round: Round) => {
    const candidate = await returnedToOwner(round)
    await act(round, reworkApplication, round.as('employer'), candidate, {})
    await act(round, approveApplication, round.as('employer'), candidate, {})
    await round.db.remark.updateMany({ data: { answeredAt: now() }, where: { applicationId: candidate.applicationId } })
    return candidate
  },
  forwardedByOwner: (round: Round) => candidateAt(round, 'qingyang'),
  reworkedByOwner: async (round: Round) => {
    const candidate = await returnedToOwner(round)
    await act(round, reworkApplication, round.as('employer'), candidate, {})
    return candidate
  },
  returnedToOwner,
  returnedToApplicant: async (round: Round) => {
    const candidate = await returnedToOwner(round)
    await giveBack(round, 'employer', candidate)
    return candidate
  },
  rejectedByOwner: async (round: Round) => {
    const candidate = await returnedToOwner(round)
    await refuse(round, 'employer', candidate)
    return candidate
  },
  atProvince: (round: Round) => candidateAt(round, 'province'),
  returnedByProvince: async (round: Round) => {
    const candidate = await candidateAt(round, 'province')
    await giveBack(round, 'province', candidate)
    return candidate
  },
  approved: async (round: Round) => {
    const candidate = await candidateAt(round, 'province')
    await act(round, approveApplication, round.as('province'), candidate, {})
    return candidate
  },
  rejectedByProvince: async (round: Round) => {
    const candidate = await candidateAt(round, 'province')
    await refuse(round, 'province', candidate)
    return candidate
  },
  endingAskedByOwner: async (round: Round) => {
    const candidate = await returnedToOwner(round)
    await act(round, requestTermination, round.as('employer', now()), candidate, { reason: '调离本单位' })
    return candidate
  },
  endingAskedByApplicant: async (round: Round) => {
    const candidate = await returnedToOwner(round)
    await act(round, requestTermination, contextOf(round.db, candidate.actor, now()), candidate, { reason: '个人原因' })
    return candidate
  },
} satisfies Record<string, (round: Round) => Promise<Candidate>>
export type SceneKey = keyof typeof makers

export async function openScene(round: Round, key: SceneKey): Promise<Scene> {
  const candidate: Candidate = await makers[key](round)
  const { applicationId } = candidate
  const { version } = await freshRequest(round, candidate)
  const remark = await round.db.remark.findFirst({ where: { applicationId }, orderBy: { createdAt: 'desc' } })
  const file = await round.db.attachment.findFirstOrThrow({ where: { applicationId, unitId: null } })
  const { applicantId } = candidate.actor
  const correction = await round.db.applicantCorrection.findFirst({ where: { applicantId } })
  const ownRecommendation = { applicationId, unitId: round.actors.employer.unit.id }
  const recommendation = await round.db.recommendation.findUnique({
    where: { applicationId_unitId: ownRecommendation },
  })
  return {
    key,
    round,
    candidate,
    applicationId,
    version,
    remarkId: remark?.id ?? '',
    attachmentId: file.id,
    scanId: await sendScan(round, 'employer'),
    correctionId: correction?.id ?? '',
    supportingFileId: await keepScan(round, file),
    documentId: await keepPaper(round, candidate, key === 'draft'),
    recommendationVersion: recommendation?.version ?? 0,
    indicatorId: round.indicatorIds['LEADER'] ?? '',
    ...(await openSurroundings(round)),
    registrations: await openRegistrations(round),
    noticeVersion: (await presentNotice(round.db)).version,
    handoverId: await handOver(round),
  }
}

async function openSurroundings({ db, batchId, actors }: Round) {
  const openUnit = async (parent: UnitKey, deactivatedAt: Date | null) => {
    const { id: parentId, depth } = actors[parent].unit
    const kind = depth === 0 ? ('PREFECTURE' as const) : ('EMPLOYER' as const)
    const { id } = await db.unit.create({ data: { parentId, kind, depth: depth + 1, name: '新开单位', deactivatedAt } })
    const person = await createPerson(db, '新经办人')
    await db.operator.create({ data: { unitId: id, personId: person.id, mobileCipher: encryptField('13800138000') } })
    return id
  }
  const code = `N${(serial += 1)}`
  const days = { cutoffDate: new Date('2027-12-31'), achievementFrom: new Date('2022-01-01') }
  const next = await db.batch.create({ data: { code, name: '下一批', status: 'PREPARING', settings: {}, ...days } })
  const window = await db.batchWindow.findFirstOrThrow({ where: { batchId, level: 'PROVINCE', unitId: null } })
  const units = {
    below: await openUnit('qingyang', null),
    closed: await openUnit('qingyang', now()),
    firstLevel: await openUnit('province', null),
    closedFirstLevel: await openUnit('province', now()),
  }
  const { unit: owner, personId } = actors.employer
  const ended = { state: 'WITHDRAWN' as const, decidedAt: now() }
  await db.unitNameCorrection.updateMany({ where: { unitId: owner.id, state: 'PENDING' }, data: ended })
  const askFor = async (unitId: string) => {
    const asked = { ...nameAskedFor, currentName: '新开单位', requestedByPersonId: personId, requestedAt: now() }
    return (await db.unitNameCorrection.create({ data: { ...asked, unitId } })).id
  }
  return {
    units,
    nameRequests: {
      below: await askFor(units.below),
      firstLevel: await askFor(units.firstLevel),
      own: await askFor(owner.id),
    },
    nextBatch: { code, savedAt: next.updatedAt },
    provinceClosesAt: window.closesAt,
  }
}

async function openRegistrations({ db }: Round): Promise<Scene['registrations']> {
  const own = await register(db, {}, now())
  await uploadStamped(own)
  const { registrationId } = (await pendingRegistration(db)).registrant
  const shown = async (id: string) => {
    const { version, files } = await db.registration.findUniqueOrThrow({
      where: { id },
      select: { version: true, files: { select: { id: true } } },
    })
    return { registrationId: id, version, fileId: files[0]?.id ?? '' }
  }
  return { own: await shown(own.registrationId), sent: await shown(registrationId) }
}

/** What every unit of a scene asks for. */
export const nameAskedFor = { requestedName: '更正后的单位', reason: '与公章不一致' }

async function handOver({ db, actors }: Round): Promise<string> {
  const { unit, operatorId } = actors.employer
  const former = await createPerson(db, '前任经办人')
  const times = { createdAt: now(), endedAt: now() }
  const from = await db.operator.create({ data: { unitId: unit.id, personId: former.id, ...times } })
  const data = { unitId: unit.id, fromOperatorId: from.id, toOperatorId: operatorId, at: now() }
  return (await db.handover.create({ data: { ...data, summary: { batches: [] } } })).id
}

let serial = 0

async function keepScan({ db, actors }: Round, like: Attachment): Promise<string> {
  const { fileName, contentType, sizeBytes, sha256, storageKey } = like
  const stored = { fileName, contentType, sizeBytes, sha256, storageKey }
  const unitId = actors.employer.unit.id
  const { id } = await db.supportingFile.create({ data: { ...stored, kind: 'UNIT_NAME', unitId, createdAt: now() } })
  return id
}

async function keepPaper({ db }: Round, { applicationId }: Candidate, isDraft: boolean): Promise<string> {
  const paper = isDraft
    ? { part: 'PERSONAL' as const, submissionNumber: 0 }
    : { part: 'RECOMMENDATION' as const, submissionNumber: 1 }
  const { id } = await db.document.create({
    data: { ...paper, applicationId, contentKey: 'as it was', createdAt: now() },
  })
  return id
}

/** What every transition carries. */
export const transition = ({ applicationId, version }: Scene) => ({
  applicationId,
  version,
  idempotencyKey: randomUUID(),
})
