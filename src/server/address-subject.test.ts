import { expect, test } from '@jest/globals'
import { addressSubject } from './address-subject'

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['::FFFF:10.0.0.1', '10.0.0.1'],
  ['2408:8266:1:2:3:4:5:6', '2408:8266:1:2::/64'],
  ['2408:8266:0001:0002::6', '2408:8266:1:2::/64'],
  ['2408:8266::1', '2408:8266:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, subject) => {
  expect(addressSubject(address)).toBe(subject)
})
