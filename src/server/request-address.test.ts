import { describe, expect, test } from '@jest/globals'
import { trustedProxies } from '@/env-proxies'
import { requestAddress } from './request-address'

const from = (chain: string | null, setting: string | null) =>
  requestAddress(
    new Headers(chain === null ? {} : { 'x-forwarded-for': chain }),
    setting === null ? null : trustedProxies.parse(setting),
  )

describe('the address of a request', () => {
  test.each([
    ['one gateway, unless said otherwise', '9.9.9.9, 61.1.2.3', null, '61.1.2.3'],
    ['two gateways', '9.9.9.9, 61.1.2.3, 10.1.0.5', '2', '61.1.2.3'],
    ['fewer entries than gateways', '61.1.2.3', '2', '61.1.2.3'],
    ['gateways of a network', '9.9.9.9, 61.1.2.3, 10.1.7.5, 10.1.0.5', '10.1.0.0/16', '61.1.2.3'],
    ['gateways of two networks', '61.1.2.3, fd00::7, 10.1.0.5', '10.1.0.5, fd00::/8', '61.1.2.3'],
    ['nobody but gateways', '10.1.0.6, 10.1.0.5', '10.1.0.0/16', '10.1.0.6'],
    ['IPv4 written as IPv6', '::ffff:127.0.0.1', null, '127.0.0.1'],
    ['IPv4 written as IPv6 in hexadecimal', '::FFFF:7f00:1', null, '127.0.0.1'],
    ['a gateway written as IPv6', '61.1.2.3, ::ffff:10.1.0.5', '10.1.0.0/16', '61.1.2.3'],
    ['a port behind it', '61.1.2.3:4711', null, '61.1.2.3'],
    ['IPv6 with a port', '[2408:8266::1]:4711', null, '2408:8266::1'],
    ['what is no address', 'unknown', '10.1.0.0/16', 'unknown'],
    ['nothing', null, null, null],
  ])('%s', (_what, chain, setting, address) => {
    expect(from(chain, setting)).toBe(address)
  })

  test.each(['0', '11', 'gateway', '10.1.0.0/33', '10.1', '10.1.0.0/16,', '1.5', '-1'])(
    '“%s” is no setting of gateways',
    (setting) => {
      expect(trustedProxies.safeParse(setting).success).toBe(false)
    },
  )
})
