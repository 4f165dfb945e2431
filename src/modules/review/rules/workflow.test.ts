import { describe, expect, test } from '@jest/globals'
import { ApplicationState, EventType } from '@/generated/prisma/enums'
import { path, situation } from './example-situation'
import type { ApplicationFacts, Situation, WorkflowActor } from './situation'
import type { WorkflowAction } from './transition'
import { decide, offeredActions, transitions } from './workflow'

/**
 * workflow §4 once more, by hand and independent of the table in code: who may do what in which state.
 * A applicant himself · H holder · h holder below the province · p province holding · O owner · F unit whose own
 * forward is the latest move · J the rejector · P province · S system · . nobody.
 */
const states = [
  'DRAFT',
  'RETURNED_TO_APPLICANT',
  'IN_REVIEW',
  'READY_TO_FORWARD',
  'RETURNED_TO_UNIT',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'LAPSED',
] as const
const expected: Record<WorkflowAction, string> = {
  //                    DRAFT RTA  IR   RTF  RTU  APP  REJ  WD   LAP
  submit: '             A     A    .    .    .    .    .    .    .',
  approve: '            .     .    H    .    .    .    .    .    .',
  reject: '             .     O    H    H    H    .    .    .    .',
  return: '             .     .    H    H    H    .    .    .    .',
  forward: '            .     .    .    H    .    .    .    .    .',
  rework: '             .     .    .    .    H    .    .    .    .',
  takeBack: '           .     O    .    .    .    .    .    .    .',
  recall: '             .     .    F    .    .    .    .    .    .',
  withdraw: '           .     .    W    .    .    .    .    .    .',
  requestTermination: ' AO    AO   AO   AO   AO   .    .    .    .',
  objectToTermination: 'x     x    x    x    x    .    .    .    .',
  terminate: '          S     S    S    S    S    .    .    .    .',
  lapse: '              P     P    P    P    P    .    .    .    .',
  reopen: '             .     .    .    .    .    P    .    .    .',
  reinstate: '          .     .    .    .    .    .    JP   .    .',
}

const unit = (unitId: string, depth: number): WorkflowActor => ({
  kind: 'unit',
  personId: `${unitId}-operator`,
  unitId,
  depth,
})
const actors: Record<string, WorkflowActor> = {
  'the applicant himself': { kind: 'applicant', personId: 'person', applicantId: 'applicant' },
  'another applicant of the unit': { kind: 'applicant', personId: 'other', applicantId: 'other' },
  'the same person in another batch': { kind: 'applicant', personId: 'person', applicantId: 'applicant-of-2024' },
  'the owner': unit('employer', 3),
  'the county above': unit('county', 2),
  'the first level': unit('first', 1),
  'the province': unit('province', 0),
  'a sibling of the owner': unit('sibling', 3),
  'another first level': unit('other-first', 1),
  'a unit below the owner': unit('below', 4),
  'the system': { kind: 'system' },
}

/** Every place an application can be at: each state with each holder, and each history that matters. */
interface ExamplePlace {
  name: string
  facts: Partial<ApplicationFacts>
}
const places = states.flatMap((state): ExamplePlace[] => {
  if (state === 'REJECTED') {
    return path.map(({ unitId }) => ({
      name: `REJECTED by ${unitId}`,
      facts: { state, holderUnitId: null, rejection: { unitId, fromState: 'IN_REVIEW' as const, at: situation().now } },
    }))
  }
  const holders = { IN_REVIEW: path, READY_TO_FORWARD: path.slice(0, 3), RETURNED_TO_UNIT: path.slice(0, 3) }[
    state as 'IN_REVIEW'
  ]
  if (!holders) return [{ name: state, facts: { state, holderUnitId: null } }]
  return holders.flatMap(({ unitId }, position) => {
    const below = path[position - 1]
    const latest = (type: EventType, by: string | null): ApplicationFacts['latest'] => ({
      type,
      fromState: 'DRAFT',
      personId: null,
      unitId: by,
    })
    return [
      {
        name: `${state} at ${unitId}`,
        facts: { state, holderUnitId: unitId, latest: latest('REWORK_STARTED', unitId) },
      },
      ...(state === 'IN_REVIEW' && below
        ? [
            {
              name: `${state} at ${unitId}, just forwarded`,
              facts: { state, holderUnitId: unitId, latest: latest('FORWARDED', below.unitId) },
            },
          ]
        : []),
      ...(state === 'IN_REVIEW' && !below
        ? [
            {
              name: `${state} at ${unitId}, just submitted`,
              facts: { state, holderUnitId: unitId, latest: latest('SUBMITTED', null) },
            },
          ]
        : []),
    ]
  })
})

const everythingGiven = { reason: '材料不实', typedName: '欧阳雨桐', opinionReconfirmed: true }

function lettersOf(actor: WorkflowActor, { application: a }: Situation): string {
  if (actor.kind === 'system') return 'S'
  if (actor.kind === 'applicant') {
    if (actor.applicantId !== a.applicantId) return ''
    return a.latest?.type === 'SUBMITTED' && a.holderUnitId === a.owningUnitId ? 'AW' : 'A'
  }
  return [
    actor.unitId === a.holderUnitId && 'H',
    actor.unitId === a.owningUnitId && 'O',
    actor.unitId === 'province' && 'P',
    a.latest?.type === 'FORWARDED' && a.latest.unitId === actor.unitId && 'F',
    a.rejection?.unitId === actor.unitId && 'J',
  ]
    .filter(Boolean)
    .join('')
}

const cases = (Object.keys(expected) as WorkflowAction[]).flatMap((action) =>
  places.flatMap(({ name, facts }) =>
    Object.entries(actors).map(([who, actor]) => ({ action, place: name, facts, who, actor })),
  ),
)

describe('the transition table allows exactly what workflow §4 says', () => {
  test.each(Object.keys(expected) as WorkflowAction[])('%s', (action) => {
    const wrong = cases
      .filter((one) => one.action === action)
      .filter(({ facts, actor }) => {
        const status = action === 'lapse' ? 'CLOSED' : 'OPEN'
        const base = situation({ actor }, facts)
        const termination = action === 'terminate' ? { requestedBy: 'OWNER' as const, executeAfter: base.now } : null
        const now = { ...base, batch: { ...base.batch, status: status as 'OPEN' }, termination }
        const cell = expected[action].trim().split(/\s+/)[states.indexOf(now.application.state)] ?? ''
        const isExpected = [...lettersOf(actor, now)].some((letter) => cell.includes(letter))
        return decide(action, now, everythingGiven).allowed !== isExpected
      })
      .map(({ place, who }) => `${action} by ${who}, ${place}`)
    expect(wrong).toEqual([])
  })

  test('every state, action and kind of actor is among the cases', () => {
    expect(new Set(places.map(({ facts }) => facts.state)).size).toBe(Object.keys(ApplicationState).length)
    expect(new Set(transitions.map(({ action }) => action))).toEqual(new Set(Object.keys(expected)))
    expect(cases.length).toBeGreaterThan(2_500)
  })

  test('every event that moves an application is written by a row', () => {
    const written = new Set(transitions.map(({ event }) => event))
    const besides = ['DEADLINE_CHANGED', 'SLOT_RELEASED', 'IDENTITY_CORRECTED', 'EMPLOYER_CHANGED']
    expect(Object.keys(EventType).filter((type) => !written.has(type as EventType))).toEqual(besides)
  })
})

describe('what is offered', () => {
  test('the holder sees 通过, 不通过 and 退回, and the owner 终止申报', () => {
    expect(offeredActions(situation()).map(({ action }) => action)).toEqual([
      'approve',
      'reject',
      'return',
      'requestTermination',
    ])
  })

  test('an action that lacks something is offered with the reason; what the user will give is not asked yet', () => {
    const offers = offeredActions(situation({ recommendation: null }))
    expect(offers.find(({ action }) => action === 'approve')?.refusals.map(({ guard }) => guard)).toEqual([
      'opinionForApproval',
    ])
    expect(offers.find(({ action }) => action === 'reject')?.refusals).toEqual([])
  })

  test('a unit off the path is offered nothing', () => {
    const actor = actors['a sibling of the owner'] as WorkflowActor
    expect(offeredActions(situation({ actor }))).toEqual([])
  })
})
