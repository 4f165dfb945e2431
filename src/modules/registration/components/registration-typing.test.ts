import { describe, expect, test } from '@jest/globals'
import { createRegistrationInput } from '../schema'
import { consentOf, newUnit, noConsent, registrationInputOf, registrationTexts } from './registration-typing'

const unitId = '01a20ab4-0000-7000-8000-000000000000'
const requestKey = '01a20ab4-0000-4000-8000-000000000001'
const problemsOf = (texts: Record<string, string>) => {
  const parsed = createRegistrationInput.safeParse({
    requestKey,
    consent: consentOf(texts, 2),
    ...registrationInputOf(texts),
  })
  return (parsed.error?.issues ?? []).map(({ path }) => path.join('.'))
}

describe('an empty form', () => {
  test('lacks the consent, the unit and what is required of the operator', () => {
    expect(problemsOf({ ...registrationTexts(null), ...noConsent }).sort()).toEqual(
      [
        'consent.general',
        'consent.sensitive',
        'operator.email',
        'operator.idNumber',
        'operator.mobile',
        'operator.name',
        'operator.post',
        'target.unitId',
      ].sort(),
    )
  })

  test('for a new unit lacks its name and code, for a prefecture also the government’s name', () => {
    const problems = problemsOf({ ...registrationTexts(null), 'target.unitId': newUnit })
    expect(problems).toEqual(expect.arrayContaining(['target.name', 'target.uscc']))
    const named = { 'target.unitId': newUnit, 'target.name': '四川省地质调查院', 'target.uscc': '12510000450721666P' }
    expect(problemsOf({ ...registrationTexts(null), ...named })).toContain('target.governmentName')
  })
})

test('a tick for a notice that holds no more is none for the next', () => {
  const ticked = { 'consent.general': '1', 'consent.sensitive': '2' }
  expect(consentOf(ticked, 2)).toEqual({ noticeVersion: 2, general: false, sensitive: true })
})

test('a unit of the list sends nothing of what was typed for a new one', () => {
  const texts = { ...registrationTexts(null), 'target.unitId': unitId, 'target.name': '另一个单位' }
  expect(registrationInputOf(texts).target).toEqual({ is: 'LISTED', unitId })
})
