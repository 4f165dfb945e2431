import { describe, expect, test } from '@jest/globals'
import type { ApplicationState } from '@/generated/prisma/enums'
import { situation } from './example-situation'
import type { ApplicationFacts, WorkflowActor } from './situation'
import type { WorkflowAction } from './transition'
import { decide } from './workflow'

const unit = (unitId: string, depth: number): WorkflowActor => ({ kind: 'unit', personId: unitId, unitId, depth })
const actors: Record<string, WorkflowActor> = {
  'the applicant himself': { kind: 'applicant', personId: 'person', applicantId: 'applicant' },
  'the owner': unit('employer', 3),
  'the county above': unit('county', 2),
  'the first level': unit('first', 1),
  'the province': unit('province', 0),
}
const everythingGiven = { reason: '材料不实', typedName: '欧阳雨桐', opinionReconfirmed: true }

describe('a transition leads to the state and holder of workflow §4', () => {
  const at = (state: ApplicationState, holderUnitId: string | null, more: Partial<ApplicationFacts> = {}) => ({
    state,
    holderUnitId,
    ...more,
  })
  const by = (who: string) => actors[who] as WorkflowActor
  const justForwarded = {
    type: 'FORWARDED' as const,
    fromState: 'READY_TO_FORWARD' as const,
    personId: null,
    unitId: 'county',
  }
  const submitAgain = {
    type: 'SUBMITTED' as const,
    fromState: 'RETURNED_TO_APPLICANT' as const,
    personId: null,
    unitId: null,
  }
  const rejectedIn = (unitId: string, fromState: ApplicationState) => ({
    rejection: { unitId, fromState, at: situation().now },
  })

  test.each<[string, WorkflowAction, Partial<ApplicationFacts>, string, ReturnType<typeof at>]>([
    ['a submit goes to the owner', 'submit', at('DRAFT', null), 'the applicant himself', at('IN_REVIEW', 'employer')],
    [
      '通过 stays with the unit, ready',
      'approve',
      at('IN_REVIEW', 'county'),
      'the county above',
      at('READY_TO_FORWARD', 'county'),
    ],
    ['the province’s 通过 ends it', 'approve', at('IN_REVIEW', 'province'), 'the province', at('APPROVED', null)],
    ['不通过 ends it', 'reject', at('READY_TO_FORWARD', 'first'), 'the first level', at('REJECTED', null)],
    [
      'the owner returns to the applicant',
      'return',
      at('RETURNED_TO_UNIT', 'employer'),
      'the owner',
      at('RETURNED_TO_APPLICANT', null),
    ],
    [
      'others return one level down',
      'return',
      at('READY_TO_FORWARD', 'first'),
      'the first level',
      at('RETURNED_TO_UNIT', 'county'),
    ],
    [
      'the province returns to the first level',
      'return',
      at('IN_REVIEW', 'province'),
      'the province',
      at('RETURNED_TO_UNIT', 'first'),
    ],
    ['上报 goes to the parent', 'forward', at('READY_TO_FORWARD', 'employer'), 'the owner', at('IN_REVIEW', 'county')],
    [
      'the first level forwards to the province',
      'forward',
      at('READY_TO_FORWARD', 'first'),
      'the first level',
      at('IN_REVIEW', 'province'),
    ],
    [
      '重新修改 re-opens the unit’s own review',
      'rework',
      at('RETURNED_TO_UNIT', 'county'),
      'the county above',
      at('IN_REVIEW', 'county'),
    ],
    [
      '收回 goes back to the owner',
      'takeBack',
      at('RETURNED_TO_APPLICANT', null),
      'the owner',
      at('IN_REVIEW', 'employer'),
    ],
    [
      '撤回 makes it ready again',
      'recall',
      at('IN_REVIEW', 'first', { latest: justForwarded }),
      'the county above',
      at('READY_TO_FORWARD', 'county'),
    ],
    [
      '撤回修改 of the first submit gives a draft',
      'withdraw',
      at('IN_REVIEW', 'employer'),
      'the applicant himself',
      at('DRAFT', null),
    ],
    [
      '撤回修改 of a later one goes back to the return',
      'withdraw',
      at('IN_REVIEW', 'employer', { latest: submitAgain, submissionNumber: 2 }),
      'the applicant himself',
      at('RETURNED_TO_APPLICANT', null),
    ],
    [
      'asking for termination moves nothing',
      'requestTermination',
      at('IN_REVIEW', 'first'),
      'the applicant himself',
      at('IN_REVIEW', 'first'),
    ],
    ['撤销通过 goes back to the province', 'reopen', at('APPROVED', null), 'the province', at('IN_REVIEW', 'province')],
    [
      '撤销不通过 restores the state',
      'reinstate',
      at('REJECTED', null, rejectedIn('county', 'RETURNED_TO_UNIT')),
      'the province',
      at('RETURNED_TO_UNIT', 'county'),
    ],
    [
      '撤销不通过 of one that was with the applicant',
      'reinstate',
      at('REJECTED', null, rejectedIn('employer', 'RETURNED_TO_APPLICANT')),
      'the owner',
      at('RETURNED_TO_APPLICANT', null),
    ],
  ])('%s', (_, action, facts, who, to) => {
    const decision = decide(action, situation({ actor: by(who) }, facts), everythingGiven)
    expect(decision).toMatchObject({ allowed: true, to: { state: to.state, holderUnitId: to.holderUnitId } })
  })

  test('both parties asking ends it at once', () => {
    const termination = { requestedBy: 'APPLICANT' as const, executeAfter: situation().now }
    const decision = decide('requestTermination', situation({ termination }), everythingGiven)
    expect(decision).toMatchObject({
      allowed: true,
      event: 'TERMINATED',
      to: { state: 'WITHDRAWN', holderUnitId: null },
    })
  })

  test('only the other party may object', () => {
    const termination = { requestedBy: 'OWNER' as const, executeAfter: new Date(situation().now.getTime() + 1) }
    expect(decide('objectToTermination', situation({ termination }), everythingGiven).allowed).toBe(false)
    const actor = by('the applicant himself')
    expect(decide('objectToTermination', situation({ termination, actor }), everythingGiven).allowed).toBe(true)
  })
})
