import type { ApplicationState, EventType } from '@/generated/prisma/enums'
import type { ReviewAction } from '../schema'
import type { Condition } from './conditions'
import type { Destination } from './destinations'
import type { Guard } from './guards'
import type { Relation } from './relations'

/** `terminate` carries out an unopposed request when it is due; nobody is offered it. */
export type WorkflowAction = ReviewAction | 'terminate'

/** A row of the transition table. */
export interface Transition {
  from: readonly ApplicationState[]
  action: WorkflowAction
  by: Relation
  when?: Condition
  needs: readonly Guard[]
  to: Destination
  event: EventType
}
