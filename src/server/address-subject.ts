import { isIPv6 } from 'node:net'

/**
 * What of an address a limit counts by. Whoever has an IPv6 address has a whole /64 of them to change to, so its first
 * half counts; an IPv4 address is itself, also where it is written as an IPv6 one (RFC 4291 §2.5.5.2).
 */
export function addressSubject(address: string): string {
  const text = address.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!isIPv6(text)) return text
  const [head = '', tail] = text.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(8 - groups.length - after.length, 0)
  const whole = [...groups, ...Array<string>(zeros).fill('0'), ...after]
  const network = whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
