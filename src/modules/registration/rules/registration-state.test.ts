import { describe, expect, test } from '@jest/globals'
import { RegistrationState } from '@/generated/prisma/enums'
import {
  nextSteps,
  officerSteps,
  registrationStates,
  registrationTable,
  stateAfter,
  stateNames,
  type RegistrationAction,
} from './registration-state'

const actions: RegistrationAction[] = ['edit', 'submit', 'approve', 'return', 'reject']

test('every state of the database has its name and its next step', () => {
  expect([...registrationStates].sort()).toEqual(Object.values(RegistrationState).sort())
  for (const state of registrationStates)
    expect([stateNames[state], nextSteps[state], officerSteps[state]]).not.toContain('')
})

describe('from each state only what the table says', () => {
  const possible: Record<RegistrationState, string> = {
    DRAFT: 'edit→DRAFT submit→PENDING',
    PENDING: 'approve→APPROVED return→RETURNED reject→REJECTED',
    RETURNED: 'edit→RETURNED submit→PENDING reject→REJECTED',
    APPROVED: '',
    REJECTED: '',
  }
  test.each(registrationStates)('%s', (state) => {
    const found = actions.flatMap((action) => {
      const to = stateAfter(state, action)
      return to === null ? [] : [`${action}→${to}`]
    })
    expect(found.join(' ')).toBe(possible[state])
  })
})

test('the registrant decides nothing, and the province changes nothing', () => {
  const by = (who: string) => registrationTable.filter((row) => row.by === who).map(({ action }) => action)
  expect(new Set(by('REGISTRANT'))).toEqual(new Set(['edit', 'submit']))
  expect(new Set(by('PROVINCE'))).toEqual(new Set(['approve', 'return', 'reject']))
})
