import { changeEmployer } from '@/modules/review/services/change-employer'
import { freshRequest, type Candidate } from './applications'
import type { Round, UnitKey } from './round'

/** Provincial HR gives a candidate to another unit, as an officer who has just loaded the page. */
export async function giveTo(round: Round, candidate: Candidate, unit: UnitKey, now?: Date) {
  const { applicationId: _id, ...request } = await freshRequest(round, candidate)
  const { applicantId } = candidate.actor
  const input = { ...request, applicantId, unitId: round.actors[unit].unit.id, reason: '工作调动' }
  return changeEmployer(round.as('province', now), input)
}
