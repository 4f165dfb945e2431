import { describe, expect, test } from '@jest/globals'
import { hours, now, situation } from './example-situation'
import type { Situation } from './situation'
import { deadlineChangeOffer, mayReleaseSlot } from './standing-offers'

const unit = (unitId: string, depth: number): Situation['actor'] => ({
  kind: 'unit',
  personId: 'operator',
  unitId,
  depth,
})
const correction = { deadline: hours(48), byUnitId: 'first' }

describe('the correction deadline may be moved', () => {
  test.each([
    ['either way by who set it', unit('first', 1), 'either'],
    ['either way by the province', unit('province', 0), 'either'],
    ['only earlier by a unit on the way down', unit('county', 2), 'earlier'],
    ['not by a unit beside the path', unit('sibling', 2), null],
    ['not by the applicant', { kind: 'applicant' as const, personId: 'person', applicantId: 'applicant' }, null],
  ])('%s', (_rule, actor, offer) => {
    expect(deadlineChangeOffer(situation({ actor }, { state: 'RETURNED_TO_APPLICANT', correction }))).toBe(offer)
  })

  test('also when it has passed, so that it can be given anew', () => {
    const passed = { deadline: hours(-1), byUnitId: 'first' }
    const late = situation({ now, actor: unit('first', 1) }, { state: 'RETURNED_TO_APPLICANT', correction: passed })
    expect(deadlineChangeOffer(late)).toBe('either')
  })

  test.each<[string, Partial<Situation['application']>]>([
    ['taken back by who returned it', { state: 'IN_REVIEW', holderUnitId: 'first' }],
    ['sent up beyond who returned it', { state: 'IN_REVIEW', holderUnitId: 'province' }],
  ])('no more once it was %s', (_rule, application) => {
    for (const actor of [unit('first', 1), unit('province', 0)]) {
      expect(deadlineChangeOffer(situation({ actor }, { ...application, correction }))).toBeNull()
    }
  })

  test('not where there is none, nor in what is final', () => {
    expect(deadlineChangeOffer(situation({ actor: unit('first', 1) }))).toBeNull()
    expect(deadlineChangeOffer(situation({ actor: unit('first', 1) }, { state: 'LAPSED', correction }))).toBeNull()
  })
})

describe('a place may be released', () => {
  const quota = { lines: [], category: 'LEADER' as const, track: 'GENERAL' as const, heldIndicatorIds: ['leaders'] }
  const held = { state: 'RETURNED_TO_UNIT' as const, holderUnitId: 'first' }
  test.each([
    ['by the first level that holds the application with its place', unit('first', 1), quota, held, true],
    ['not by a unit below', unit('county', 2), quota, { ...held, holderUnitId: 'county' }, false],
    ['not while the province has it', unit('first', 1), quota, { ...held, holderUnitId: 'province' }, false],
    ['not where none is held', unit('first', 1), { ...quota, heldIndicatorIds: [] }, held, false],
  ])('%s', (_rule, actor, facts, application, may) => {
    expect(mayReleaseSlot(situation({ actor, quota: facts }, application))).toBe(may)
  })
})
