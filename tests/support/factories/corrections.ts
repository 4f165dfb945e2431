import { randomUUID } from 'node:crypto'
import type { IdType } from '@/generated/prisma/enums'
import { checkCharacter } from '@/modules/account/rules/id-number'
import { requestCorrection } from '@/modules/applicant/services/request-correction'
import { acceptCorrection } from '@/modules/review/services/accept-correction'
import { exampleFile, type Candidate } from './applications'
import { roundNow, type Round, type UnitKey } from './round'

/** A scan (no bytes) that a unit's operator has sent for a request to come. */
export async function sendScan(round: Round, unit: UnitKey): Promise<string> {
  const { id } = await round.db.supportingFile.create({
    data: {
      kind: 'APPLICANT_CORRECTION',
      fileName: '证明.pdf',
      contentType: 'application/pdf',
      ...exampleFile,
      storageKey: `supporting-files/${randomUUID()}`,
      uploadedByPersonId: round.actors[unit].personId,
      createdAt: roundNow,
    },
    select: { id: true },
  })
  return id
}

let serial = 0

/** A document that the system does not know yet. */
export function freshDocument(): { idType: IdType; idNumber: string } {
  serial += 1
  const digits = `51010719790607${String(serial).padStart(3, '0')}`
  return { idType: 'RESIDENT_ID', idNumber: digits + checkCharacter(digits) }
}

interface Asked {
  name?: string
  document?: { idType: IdType; idNumber: string }
  reason?: string
  now?: Date
}

/** Asks for a correction as the candidate's owner. @returns the request's id */
export async function askForCorrection(round: Round, candidate: Candidate, asked: Asked): Promise<string> {
  const { name = candidate.name, document, reason = '与身份证不一致', now } = asked
  const { correctionId } = await requestCorrection(round.as(candidate.owner, now), {
    applicantId: candidate.actor.applicantId,
    name,
    document,
    reason,
    fileId: await sendScan(round, candidate.owner),
  })
  return correctionId
}

/** 同意 by provincial HR. */
export function accept(round: Round, correctionId: string, now?: Date) {
  return acceptCorrection(round.as('province', now), { correctionId, idempotencyKey: randomUUID() })
}
