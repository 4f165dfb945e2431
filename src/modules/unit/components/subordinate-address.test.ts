import { expect, test } from '@jest/globals'
import { formatSubordinateAddress, parseSubordinateAddress } from './subordinate-address'

test.each([
  ['', ''],
  ['?status=deactivated&sort=lastLogin&dir=desc&page=3', '?status=deactivated&sort=lastLogin&dir=desc&page=3'],
  ['?status=nonsense&sort=1&dir=up&page=-4', ''],
  ['?page=9e99', ''],
])('the address %j is understood as %j', (written, understood) => {
  expect(formatSubordinateAddress(parseSubordinateAddress(new URLSearchParams(written)))).toBe(understood)
})
