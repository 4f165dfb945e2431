import { expect, test } from '@jest/globals'
import { formatAccountAddress, parseAccountAddress } from './account-list-address'

test.each(['', '?progress=REMOVED', '?sort=name', '?sort=name&dir=desc', '?progress=FILLING&page=3', '?dir=asc'])(
  'the address %j comes back as it was',
  (address) => {
    expect(formatAccountAddress(parseAccountAddress(new URLSearchParams(address)))).toBe(address)
  },
)

test.each(['?page=-1', '?page=1e9', '?progress=__proto__', '?sort=idNumber&dir=up', '?search=王', '?page=%00'])(
  'of the address %j the list is as at first',
  (address) => {
    expect(formatAccountAddress(parseAccountAddress(new URLSearchParams(address)))).toBe('')
  },
)
