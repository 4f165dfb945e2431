import { describe, expect, test } from '@jest/globals'
import { freesSlots, stepFlags } from './consequences'
import { hours, situation } from './example-situation'
import type { Situation, WorkflowActor } from './situation'
import type { WorkflowAction } from './transition'

const unit = (unitId: string, depth: number, personId = unitId): WorkflowActor => ({
  kind: 'unit',
  personId,
  unitId,
  depth,
})
const applicant: WorkflowActor = { kind: 'applicant', personId: 'person', applicantId: 'applicant' }
const asked: Partial<Situation> = { termination: { requestedBy: 'OWNER', executeAfter: hours(1) } }

describe('a slot comes free by', () => {
  test.each<[string, WorkflowAction, Partial<Situation>, boolean]>([
    ['recall by the first level', 'recall', { actor: unit('first', 1) }, true],
    ['reject by the first level', 'reject', { actor: unit('first', 1) }, true],
    ['return by the first level', 'return', { actor: unit('first', 1) }, true],
    ['return by the province', 'return', { actor: unit('province', 0) }, false],
    ['reject by the province', 'reject', { actor: unit('province', 0) }, false],
    ['return by a county', 'return', { actor: unit('county', 2) }, false],
    ['agreed termination', 'requestTermination', { actor: applicant, ...asked }, true],
    ['termination only asked for', 'requestTermination', { actor: applicant }, false],
    ['executed termination', 'terminate', { actor: { kind: 'system' } }, true],
    ['lapse', 'lapse', { actor: unit('province', 0) }, true],
    ['reinstatement', 'reinstate', { actor: unit('first', 1) }, false],
  ])('%s', (_, action, changes, frees) => expect(freesSlots(action, situation(changes))).toBe(frees))
})

describe('the event is flagged', () => {
  test.each<[string, Partial<Situation>, Record<string, true>]>([
    [
      'when the operator is the applicant himself',
      { actor: unit('employer', 3, 'person') },
      { operatorIsApplicant: true },
    ],
    [
      'when the same person decided another step',
      { actor: unit('employer', 3, 'p'), decisions: [{ personId: 'p', unitId: 'county' }] },
      { samePersonAsOtherStep: true },
    ],
    [
      'not for the same step again',
      { actor: unit('employer', 3, 'p'), decisions: [{ personId: 'p', unitId: 'employer' }] },
      {},
    ],
    ['not for the applicant', { actor: applicant }, {}],
  ])('%s', (_, changes, flags) => expect(stepFlags(situation(changes))).toEqual(flags))
})
