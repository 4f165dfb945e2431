import { describe, expect, test } from '@jest/globals'
import {
  formatRegistrationAddress,
  parseRegistrationAddress,
  type RegistrationListState,
} from './registration-list-address'

const read = (text: string) => parseRegistrationAddress(new URLSearchParams(text))

describe('the address of the list', () => {
  test.each<RegistrationListState>([
    { state: 'PENDING', page: 1 },
    { state: 'ALL', page: 3 },
    { state: 'REJECTED', page: 1 },
  ])('%j is read as it was written', (state) => {
    expect(read(formatRegistrationAddress(state))).toEqual(state)
  })

  test('says nothing of the first view', () => {
    expect(formatRegistrationAddress({ state: 'PENDING', page: 1 })).toBe('')
  })

  test.each(['state=DRAFT', 'state=%00&page=-1', 'page=1.5', 'page=99999999', 'state=toString&page=x'])(
    'with %s in it still shows a list',
    (text) => {
      expect(read(text)).toEqual({ state: 'PENDING', page: 1 })
    },
  )
})
