import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startSession } from '@/modules/account/services/start-session'
import { approveApplication } from '@/modules/review/services/approve-application'
import { changeEmployer } from '@/modules/review/services/change-employer'
import { deliverOutbox } from '@/modules/review/services/deliver-outbox'
import { readDossier } from '@/modules/review/services/read-dossier'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { requestTermination } from '@/modules/review/services/request-termination'
import { returnApplication } from '@/modules/review/services/return-application'
import type { Database } from '@/server/db'
import {
  act,
  type Candidate,
  candidateAt,
  type CandidateOptions,
  createCandidate,
  dossierOf,
  exampleBytes,
} from './applications'
import { accept, askForCorrection, freshDocument } from './corrections'
import { createRound, later, roundNow, type Round } from './round'

/** What an application of the round has come to. */
export type Fate = 'draft' | 'inReview' | 'returned' | 'ended' | 'rejected' | 'atProvince' | 'cameBack' | 'approved'

export interface LivedInRound {
  round: Round
  candidates: Record<Fate, Candidate>
  /** Where the files are. */
  folder: string
  documentId: string
}

/** A round in the middle of its life: applications in every place, their files, notices, a paper and a session. */
export async function createLivedInRound(db: Database, folder: string): Promise<LivedInRound> {
  const round = await createRound(db)
  const qingyang: CandidateOptions = { owner: 'qingyang' }
  const candidates: Record<Fate, Candidate> = {
    draft: await createCandidate(round),
    inReview: await candidateAt(round, 'employer'),
    returned: await candidateAt(round, 'qingyang', qingyang),
    ended: await candidateAt(round, 'qingyang', qingyang),
    rejected: await candidateAt(round, 'qingyang', qingyang),
    atProvince: await candidateAt(round, 'province', qingyang),
    cameBack: await candidateAt(round, 'province', qingyang),
    approved: await candidateAt(round, 'province', { owner: 'huaxi' }),
  }
  await readDossier(round.as('employer', later(1)), dossierOf(round, candidates.inReview))
  await act(round, returnApplication, round.as('qingyang', later(1)), candidates.returned, sendBack)
  const reason = { reason: '调离本单位' }
  await act(round, requestTermination, candidates.ended.as(), candidates.ended, reason)
  await act(round, requestTermination, round.as('qingyang'), candidates.ended, reason)
  const refusal = { reason: '材料不实', typedName: candidates.rejected.name }
  await act(round, rejectApplication, round.as('qingyang'), candidates.rejected, refusal)
  await act(round, returnApplication, round.as('province', later(1)), candidates.cameBack, sendBack)
  await act(round, approveApplication, round.as('province'), candidates.approved, {})
  await rank(round, candidates.atProvince)
  await correctIdentities(round, candidates)
  await moveBetweenUnits(round)
  while ((await deliverOutbox({ db, now: roundNow })) > 0);
  const documentId = await keepPaper(round, candidates.atProvince, folder)
  await storeFiles(db, folder)
  const { personId, operatorId } = round.actors.employer
  const request = { db, now: new Date(), requestId: 'request-1', address: null, agent: null }
  await startSession(request, { role: 'OPERATOR', personId, operatorId })
  return { round, candidates, folder, documentId }
}

const sendBack = {
  reason: '请补充',
  remarks: [{ target: 'GENERAL' as const, text: '请核对' }],
  carriedRemarkIds: [],
  shortDeadlineConfirmed: false,
}

/** One request accepted, one waiting. */
async function correctIdentities(
  round: Round,
  { cameBack, inReview }: Pick<Record<Fate, Candidate>, 'cameBack' | 'inReview'>,
) {
  await accept(round, await askForCorrection(round, cameBack, { document: freshDocument() }))
  await askForCorrection(round, inReview, { name: '李思源' })
}

/** Somebody was returned to, and works for another unit now. */
async function moveBetweenUnits(round: Round) {
  const moved = await candidateAt(round, 'employer')
  await act(round, returnApplication, round.as('employer', later(1)), moved, sendBack)
  await changeEmployer(round.as('province', later(2)), {
    applicantId: moved.actor.applicantId,
    version: 2,
    idempotencyKey: randomUUID(),
    unitId: round.actors.sibling.unit.id,
    reason: '工作调动',
  })
}

async function rank({ db, actors, batchId }: Round, { applicationId }: Candidate): Promise<void> {
  const unitId = actors.chengdu.unit.id
  await db.recommendationRank.create({ data: { applicationId, unitId, batchId, category: 'LEADER', rank: 1 } })
  await db.applicationStep.updateMany({ where: { applicationId, unitId }, data: { rank: 1 } })
}

async function keepPaper({ db }: Round, { applicationId }: Candidate, folder: string): Promise<string> {
  const { id } = await db.document.create({
    data: {
      applicationId,
      part: 'PERSONAL',
      contentKey: 'as printed',
      submissionNumber: 1,
      status: 'READY',
      sizeBytes: exampleBytes.length,
      pages: 3,
      createdAt: roundNow,
      renderedAt: roundNow,
    },
  })
  const storageKey = `documents/${id}.pdf`
  await db.document.update({ where: { id }, data: { storageKey } })
  await mkdir(path.join(folder, 'documents'), { recursive: true })
  await writeFile(path.join(folder, storageKey), exampleBytes)
  return id
}

async function storeFiles(db: Database, folder: string): Promise<void> {
  await mkdir(path.join(folder, 'attachments'), { recursive: true })
  await mkdir(path.join(folder, 'supporting-files'), { recursive: true })
  const select = { storageKey: true }
  const rows = [await db.attachment.findMany({ select }), await db.supportingFile.findMany({ select })].flat()
  await Promise.all(rows.map(({ storageKey }) => writeFile(path.join(folder, storageKey), exampleBytes)))
}
