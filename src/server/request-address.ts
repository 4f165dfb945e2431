import ipaddr from 'ipaddr.js'
import { env } from '@/env'
import type { TrustedProxies } from '@/env-proxies'

/** Where a request came from, as everything notes it: what our own gateways saw; entries before are the caller's word. */
export function requestAddress(headers: Headers, trusted: TrustedProxies | null = env().trustedProxies): string | null {
  const chain = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => plainAddress(entry.trim()))
    .filter((entry) => entry !== '')
  if (chain.length === 0) return null
  if (trusted !== null && 'networks' in trusted) {
    return chain.findLast((entry) => !isIn(entry, trusted.networks)) ?? chain[0] ?? null
  }
  return chain.at(-(trusted?.hops ?? 1)) ?? chain[0] ?? null
}

/** One spelling of each address: without the port that some gateways add, an IPv4 address never as an IPv6 one. */
function plainAddress(entry: string): string {
  const text = entry.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  if (!ipaddr.isValid(text)) return text
  const address = ipaddr.process(text)
  return address.kind() === 'ipv4' ? address.toString() : text
}

function isIn(entry: string, networks: Extract<TrustedProxies, { networks: unknown }>['networks']): boolean {
  if (!ipaddr.isValid(entry)) return false
  const address = ipaddr.process(entry)
  return networks.some((network) => network[0].kind() === address.kind() && address.match(network))
}
