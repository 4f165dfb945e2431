import { describe, expect, test } from '@jest/globals'
import { toUrlParams } from '@/components/list/list-address'
import { formatListAddress, parseListAddress } from './list-address'

const unit = '0190c1de-0000-7000-8000-000000000001'

describe('filters, sort and page stand in the address', () => {
  test.each([
    ['', ''],
    ['?category=LEADER&track=INDUSTRY', '?category=LEADER&track=INDUSTRY'],
    [`?unit=${unit}&sort=rank&dir=desc&page=3`, `?unit=${unit}&sort=rank&dir=desc&page=3`],
    ['?page=2&size=100', '?page=2&size=100'],
    ['?size=20', ''],
  ])('%j is read and written alike', (address, expected) => {
    expect(formatListAddress(parseListAddress(new URLSearchParams(address), 'own-review'), 'own-review')).toBe(expected)
  })

  test.each([
    '?page=0',
    '?page=-1',
    '?page=1e9',
    '?page=x',
    '?size=1000',
    '?category=KING',
    '?unit=1 or 1=1',
    '?sort=id',
    '?search=王',
  ])('nonsense in the address is as if it were not there: %s', (address) => {
    expect(formatListAddress(parseListAddress(new URLSearchParams(address), 'own-review'), 'own-review')).toBe('')
  })

  test.each(['forwarded', 'rejected-list', 'returned-list', 'approved'] as const)(
    '%s begins with the newest, and only the other way round stands in the address',
    (list) => {
      expect(parseListAddress(new URLSearchParams(), list)).toMatchObject({ sort: 'since', direction: 'desc' })
      expect(parseListAddress(new URLSearchParams('?sort=name'), list)).toMatchObject({ direction: 'asc' })
      expect(formatListAddress(parseListAddress(new URLSearchParams('?dir=asc'), list), list)).toBe('?dir=asc')
      expect(formatListAddress(parseListAddress(new URLSearchParams('?dir=desc'), list), list)).toBe('')
    },
  )

  test('of a repeated name the first counts', () => {
    expect(toUrlParams({ page: ['2', '3'], from: undefined }).toString()).toBe('page=2')
  })
})
