import type { Situation } from './situation'

/** How the actor stands to the application. Several may hold at once: the owner may also be holder and rejector. */
export type Relation = 'applicant' | 'holder' | 'owner' | 'forwarder' | 'rejector' | 'province' | 'system'

const relations: Record<Relation, (situation: Situation) => boolean> = {
  applicant: ({ actor, application }) => actor.kind === 'applicant' && actor.applicantId === application.applicantId,
  holder: ({ actor, application }) => actor.kind === 'unit' && actor.unitId === application.holderUnitId,
  owner: ({ actor, application }) => actor.kind === 'unit' && actor.unitId === application.owningUnitId,
  // The superior has acted when anything moved after the forward, so the latest move must be this unit's own.
  forwarder: ({ actor, application: { latest } }) =>
    actor.kind === 'unit' && latest?.type === 'FORWARDED' && latest.unitId === actor.unitId,
  rejector: ({ actor, application }) => actor.kind === 'unit' && actor.unitId === application.rejection?.unitId,
  province: ({ actor }) => actor.kind === 'unit' && actor.depth === 0,
  system: ({ actor }) => actor.kind === 'system',
}

export function hasRelation(relation: Relation, situation: Situation): boolean {
  return relations[relation](situation)
}
