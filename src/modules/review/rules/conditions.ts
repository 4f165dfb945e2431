import { terminationParty, type Situation } from './situation'

/** Facts that choose between two rows of the table. They never refuse: where one fails, the row is another one. */
export type Condition = keyof typeof conditions

const conditions = {
  heldByProvince: (situation: Situation) => holderDepth(situation) === 0,
  heldBelowProvince: (situation: Situation) => (holderDepth(situation) ?? 0) > 0,
  heldByOwner: ({ application }: Situation) => application.holderUnitId === application.owningUnitId,
  heldAboveOwner: ({ application }: Situation) =>
    application.holderUnitId !== null && application.holderUnitId !== application.owningUnitId,
  /** With the owner, and nothing has happened since the applicant's own submit. */
  justSubmitted: ({ application }: Situation) =>
    application.holderUnitId === application.owningUnitId && application.latest?.type === 'SUBMITTED',
  otherPartyAsked: (situation: Situation) => {
    const party = terminationParty(situation)
    return party !== null && situation.termination !== null && situation.termination.requestedBy !== party
  },
  otherPartyDidNotAsk: (situation: Situation) => !conditions.otherPartyAsked(situation),
  terminationDue: ({ termination, now }: Situation) => termination !== null && termination.executeAfter <= now,
}

export function holds(condition: Condition | undefined, situation: Situation): boolean {
  return condition === undefined || conditions[condition](situation)
}

function holderDepth({ application }: Situation): number | null {
  return application.path.find(({ unitId }) => unitId === application.holderUnitId)?.depth ?? null
}
