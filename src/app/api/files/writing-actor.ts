import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'

interface FileSession {
  actor: ApplicantActor | OperatorActor
  acting: OperatorActor | null
}

/**
 * Who sends a file: a unit's in the name of the unit that the address says, never of another one of the same person.
 * @throws NOT_ACTING_FOR_UNIT
 */
export function writingActor({ actor, acting }: FileSession): ApplicantActor | OperatorActor {
  if (actor.role !== 'OPERATOR') return actor
  if (acting === null) throw accountErrors.NOT_ACTING_FOR_UNIT()
  return acting
}
