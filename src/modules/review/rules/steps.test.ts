import { describe, expect, test } from '@jest/globals'
import type { StepStatus } from '@/generated/prisma/enums'
import { hours, now } from './example-situation'
import { stepChanges, type Move, type StepFacts } from './steps'

const step = (unitId: string, position: number, status: StepStatus, more: Partial<StepFacts> = {}): StepFacts => ({
  unitId,
  position,
  status,
  statusBeforeRejection: null,
  lastReturnedAt: null,
  lastForwardedAt: null,
  ...more,
})
const owner = step('owner', 0, 'FORWARDED', { lastForwardedAt: hours(-2) })
const county = step('county', 1, 'IN_REVIEW')
const first = step('first', 2, 'WAITING')
const statuses = (move: Partial<Move>, steps: StepFacts[] = [owner, county, first]) =>
  Object.fromEntries(
    stepChanges({ type: 'SUBMITTED', fromUnitId: null, toUnitId: null, actorUnitId: null, now, ...move }, steps).map(
      ({ unitId, status }) => [unitId, status],
    ),
  )

describe('a transition changes the step of who acted and of who receives, and no other', () => {
  test.each<[string, Partial<Move>, StepFacts[] | undefined, Record<string, StepStatus>]>([
    ['submit', { type: 'SUBMITTED', toUnitId: 'owner' }, undefined, { owner: 'IN_REVIEW' }],
    [
      'approve',
      { type: 'APPROVED', fromUnitId: 'county', toUnitId: 'county', actorUnitId: 'county' },
      undefined,
      { county: 'READY' },
    ],
    [
      'the province’s approve',
      { type: 'APPROVED', fromUnitId: 'county', actorUnitId: 'county' },
      undefined,
      { county: 'APPROVED_BY_ME' },
    ],
    [
      'forward',
      { type: 'FORWARDED', fromUnitId: 'county', toUnitId: 'first', actorUnitId: 'county' },
      undefined,
      { county: 'FORWARDED', first: 'IN_REVIEW' },
    ],
    [
      'return to a unit',
      { type: 'RETURNED', fromUnitId: 'county', toUnitId: 'owner', actorUnitId: 'county' },
      undefined,
      { county: 'RETURNED_BY_ME', owner: 'RETURNED_TO_ME' },
    ],
    [
      'return to the applicant',
      { type: 'RETURNED', fromUnitId: 'owner', actorUnitId: 'owner' },
      undefined,
      { owner: 'RETURNED_BY_ME' },
    ],
    [
      'reject',
      { type: 'REJECTED', fromUnitId: 'county', actorUnitId: 'county' },
      undefined,
      { county: 'REJECTED_BY_ME' },
    ],
    [
      'recall from one who never returned it',
      { type: 'RECALLED', fromUnitId: 'county', toUnitId: 'owner', actorUnitId: 'owner' },
      undefined,
      { county: 'WAITING', owner: 'READY' },
    ],
    [
      'recall from one who had returned it',
      { type: 'RECALLED', fromUnitId: 'county', toUnitId: 'owner', actorUnitId: 'owner' },
      [owner, { ...county, lastReturnedAt: hours(-3) }],
      { county: 'RETURNED_BY_ME', owner: 'READY' },
    ],
    [
      'lapse at the county',
      { type: 'LAPSED', fromUnitId: 'county', actorUnitId: 'province' },
      undefined,
      { county: 'WAITING' },
    ],
    [
      'termination at one who had forwarded it and got it back',
      { type: 'TERMINATED', fromUnitId: 'owner' },
      [{ ...owner, status: 'RETURNED_TO_ME' }, county],
      { owner: 'FORWARDED' },
    ],
    [
      'reinstatement',
      { type: 'REINSTATED', toUnitId: 'county' },
      [owner, { ...county, status: 'REJECTED_BY_ME', statusBeforeRejection: 'READY' }],
      { county: 'READY' },
    ],
    [
      'asking for termination',
      { type: 'TERMINATION_REQUESTED', fromUnitId: 'county', toUnitId: 'county' },
      undefined,
      {},
    ],
  ])('%s', (_, move, steps, expected) => {
    expect(statuses(move, steps)).toEqual(expected)
  })

  test('a return is counted and dated, a forward dated, a rejection remembers what was', () => {
    const change = (move: Partial<Move>) =>
      stepChanges({ type: 'RETURNED', fromUnitId: 'county', toUnitId: null, actorUnitId: 'county', now, ...move }, [
        owner,
        county,
        first,
      ])[0]
    expect(change({})).toMatchObject({ lastReturnedAt: now, isReturn: true })
    expect(change({ type: 'FORWARDED' })).toMatchObject({ lastForwardedAt: now })
    expect(change({ type: 'REJECTED' })).toMatchObject({ statusBeforeRejection: 'IN_REVIEW' })
  })
})
