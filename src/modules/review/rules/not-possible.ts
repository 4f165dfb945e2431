import type { Refusal } from '@/lib/domain-error'
import { stateLabel } from '@/modules/application/rules/application-state'
import { actionLabels, whereNow } from './state-labels'
import type { Situation } from './situation'
import type { Transition, WorkflowAction } from './transition'

/** Why no row of the table fits: either this state does not know the action, or it is somebody else's. */
export function notPossible(
  action: WorkflowAction,
  { application, actor }: Situation,
  transitions: readonly Transition[],
): Refusal {
  const what = `不能${actionLabels[action]}`
  const audience = actor.kind === 'applicant' ? 'applicant' : 'unit'
  const holder = application.path.find(({ unitId }) => unitId === application.holderUnitId)
  const isKnownHere = transitions.some((row) => row.action === action && row.from.includes(application.state))
  if (!isKnownHere) {
    return {
      kind: 'conflict',
      what,
      why: `这份申报现在是“${stateLabel(application.state, audience)}”。`,
      next: '请刷新页面，按现在的状态办理。',
    }
  }
  return {
    kind: 'forbidden',
    what,
    why: `这份申报现在由别处办理：${whereNow(application.state, holder?.name ?? null, audience)}。`,
    next: '请刷新页面查看现在可以办理的事项。',
  }
}
