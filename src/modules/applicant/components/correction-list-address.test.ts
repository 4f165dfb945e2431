import { expect, test } from '@jest/globals'
import { formatCorrectionAddress, parseCorrectionAddress } from './correction-list-address'

test.each(['', '?state=PENDING', '?page=3', '?state=DECLINED&page=2'])('%s comes back as it was', (address) => {
  expect(formatCorrectionAddress(parseCorrectionAddress(new URLSearchParams(address)))).toBe(address)
})

test.each(['?state=OTHER', '?page=0', '?page=-1', '?page=1.5', '?page=x'])(
  '%s is the list as it is at first',
  (address) => {
    expect(parseCorrectionAddress(new URLSearchParams(address))).toEqual({ state: undefined, page: 1 })
  },
)
