import { randomUUID } from 'node:crypto'
import { declineCorrection } from '@/modules/applicant/services/decline-correction'
import { requestCorrection } from '@/modules/applicant/services/request-correction'
import { acceptCorrection } from '@/modules/review/services/accept-correction'
import { changeEmployer } from '@/modules/review/services/change-employer'
import type { Database } from '@/server/db'
import type { SeededCandidate } from './candidate'
import { storeExample } from './example-library'
import { unitOf, type Scene } from './scene'
import { contextOf, daysBefore } from './service-context'

interface DemoCorrection {
  applicant: string
  name: string
  reason: string
  becomes: 'PENDING' | 'ACCEPTED' | 'DECLINED'
}

const corrections: DemoCorrection[] = [
  { applicant: '钟雅琴', name: '钟雅芹', reason: '开户时误录，与身份证不一致。', becomes: 'PENDING' },
  { applicant: '唐一鸣', name: '唐逸鸣', reason: '申报人要求使用笔名。', becomes: 'DECLINED' },
  { applicant: '曾国平', name: '曾国坪', reason: '户口簿登记已更名。', becomes: 'ACCEPTED' },
]

const moved = { applicant: '龚自强', unit: 'jincheng', reason: '已办理调动手续，随新单位申报。' }

/** Requests to correct a name in each state, and somebody whom the province gave to another unit. */
export async function seedCorrections(db: Database, scene: Scene, applicants: SeededCandidate[]): Promise<void> {
  for (const correction of corrections)
    await correct(db, scene, applicantOf(applicants, correction.applicant), correction)
  await move(db, scene, applicantOf(applicants, moved.applicant))
}

async function correct(db: Database, scene: Scene, seeded: SeededCandidate, { name, reason, becomes }: DemoCorrection) {
  const owner = unitOf(scene, seeded.candidate.unit).actor
  const province = unitOf(scene, 'province').actor
  const { applicantId } = seeded.actor
  const { id: fileId } = await db.supportingFile.create({
    data: {
      kind: 'APPLICANT_CORRECTION',
      fileName: '证明材料.pdf',
      ...(await storeExample('proof of name', 'application/pdf', 0, 'supporting-files')),
      uploadedByPersonId: owner.personId,
      createdAt: daysBefore(scene.now, 4),
    },
    select: { id: true },
  })
  const asking = contextOf(db, owner, daysBefore(scene.now, 4))
  const { correctionId } = await requestCorrection(asking, { applicantId, name, reason, fileId })
  const deciding = contextOf(db, province, daysBefore(scene.now, 3))
  if (becomes === 'DECLINED') {
    await declineCorrection(deciding, { correctionId, reason: '笔名不能代替身份证上的姓名。' })
  }
  if (becomes !== 'ACCEPTED') return
  await acceptCorrection(deciding, { correctionId, idempotencyKey: randomUUID() })
  seeded.candidate.name = name
  seeded.person.name = name
}

async function move(db: Database, scene: Scene, seeded: SeededCandidate) {
  const { applicantId } = seeded.actor
  const { version } = await db.application.findUniqueOrThrow({ where: { applicantId }, select: { version: true } })
  await changeEmployer(contextOf(db, unitOf(scene, 'province').actor, daysBefore(scene.now, 2)), {
    applicantId,
    version,
    unitId: unitOf(scene, moved.unit).actor.unit.id,
    reason: moved.reason,
    idempotencyKey: randomUUID(),
  })
  seeded.candidate.unit = moved.unit
}

function applicantOf(applicants: SeededCandidate[], name: string): SeededCandidate {
  const seeded = applicants.find(({ candidate }) => candidate.name === name)
  if (!seeded) throw new Error(`The demo has no applicant ${name}`)
  return seeded
}
