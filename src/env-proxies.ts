import ipaddr from 'ipaddr.js'
import { z } from 'zod'

/** Whose word on where a request came from is taken: so many gateways in a row, or all in these networks. */
export type TrustedProxies = { hops: number } | { networks: ReturnType<typeof ipaddr.parseCIDR>[] }

const most = 10

/** TRUSTED_PROXIES: a number of gateways, or networks (`10.1.0.0/16`; one address is a network too) with commas. */
export const trustedProxies = z.string().transform((text, context): TrustedProxies => {
  const written = text.trim()
  if (/^\d+$/.test(written)) {
    const hops = Number(written)
    if (hops < 1 || hops > most) context.addIssue({ code: 'custom', message: `级数应为 1 到 ${most}` })
    return { hops }
  }
  const read = written.split(',').map((part) => readNetwork(part.trim()))
  const networks = read.filter((network) => network !== null)
  if (networks.length !== read.length) {
    context.addIssue({ code: 'custom', message: '应为代理的级数（如 2），或网段（如 10.1.0.0/16），多个以逗号分隔' })
  }
  return { networks }
})

function readNetwork(text: string): ReturnType<typeof ipaddr.parseCIDR> | null {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text)
    // An abbreviation such as 10.1 is read by no two programs alike.
    if (!text.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(text)) return null
    const address = ipaddr.process(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  } catch {
    return null
  }
}
