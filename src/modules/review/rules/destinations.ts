import type { ApplicationState } from '@/generated/prisma/enums'
import { positionOf, type ApplicationFacts, type Situation } from './situation'

export interface Place {
  state: ApplicationState
  holderUnitId: string | null
}

export type Destination = keyof typeof destinations

const destinations = {
  reviewByOwner: ({ application }: Situation): Place => at('IN_REVIEW', application.owningUnitId),
  reviewByHolder: ({ application }: Situation): Place => at('IN_REVIEW', application.holderUnitId),
  reviewByParent: ({ application }: Situation): Place => at('IN_REVIEW', neighbour(application, 1)),
  reviewByProvince: ({ application }: Situation): Place => at('IN_REVIEW', application.path.at(-1)?.unitId ?? null),
  readyAtHolder: ({ application }: Situation): Place => at('READY_TO_FORWARD', application.holderUnitId),
  readyAtForwarder: ({ application }: Situation): Place => at('READY_TO_FORWARD', application.latest?.unitId ?? null),
  withApplicant: (): Place => at('RETURNED_TO_APPLICANT', null),
  returnedToNextBelow: ({ application }: Situation): Place => at('RETURNED_TO_UNIT', neighbour(application, -1)),
  // A first submit came from DRAFT, a later one from RETURNED_TO_APPLICANT: there he goes on where he was.
  beforeSubmission: ({ application }: Situation): Place => at(application.latest?.fromState ?? 'DRAFT', null),
  beforeRejection: ({ application: { rejection } }: Situation): Place => ({
    state: rejection?.fromState ?? 'IN_REVIEW',
    holderUnitId: rejection?.fromState === 'RETURNED_TO_APPLICANT' ? null : (rejection?.unitId ?? null),
  }),
  unchanged: ({ application }: Situation): Place => at(application.state, application.holderUnitId),
  approved: (): Place => at('APPROVED', null),
  rejected: (): Place => at('REJECTED', null),
  withdrawn: (): Place => at('WITHDRAWN', null),
  lapsed: (): Place => at('LAPSED', null),
}

/** Where the row leads in this situation: state and holder after it. */
export function placeOf(destination: Destination, situation: Situation): Place {
  return destinations[destination](situation)
}

function at(state: ApplicationState, holderUnitId: string | null): Place {
  return { state, holderUnitId }
}

/** One level at a time (逐级): the unit `step` places from the holder on the pinned path. */
function neighbour({ path, holderUnitId }: ApplicationFacts, step: 1 | -1): string | null {
  const position = positionOf(path, holderUnitId)
  return position === null ? null : (path[position + step]?.unitId ?? null)
}
