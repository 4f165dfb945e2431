import { expect, test } from '@jest/globals'
import { isReasonShown } from './reason-shown'

const path = ['employer', 'county', 'first', 'province']
const returned = (by: string, to: string | null) => ({ type: 'RETURNED' as const, actorUnitId: by, toUnitId: to })
const applicant = { audience: 'applicant' as const, unitId: null }
const unit = (unitId: string) => ({ audience: 'unit' as const, unitId })

test.each([
  ['the receiver', returned('first', 'county'), unit('county'), true],
  ['the giver', returned('first', 'county'), unit('first'), true],
  ['a unit below both', returned('first', 'county'), unit('employer'), false],
  ['the applicant, of what two units write to each other', returned('first', 'county'), applicant, false],
  ['the applicant, of what was returned to him', returned('employer', null), applicant, true],
  ['a superior, of what was returned below him', returned('employer', null), unit('first'), true],
  ['a unit that was not on the path of that time', returned('employer', null), unit('sibling'), false],
])('a reason is for %s: %j to %j', (_who, event, reader, isShown) => {
  expect(isReasonShown(event, path, reader)).toBe(isShown)
})

test('the province sees every reason', () => {
  expect(isReasonShown(returned('first', 'county'), path, { audience: 'province', unitId: 'province' })).toBe(true)
})

test('why one wants to end it is for applicant and owner, whoever asks', () => {
  const asked = { type: 'TERMINATION_REQUESTED' as const, actorUnitId: 'employer', toUnitId: 'first' }
  expect(isReasonShown(asked, path, applicant)).toBe(true)
  expect(isReasonShown(asked, path, unit('employer'))).toBe(true)
})
