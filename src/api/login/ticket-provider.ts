import { env } from '@/env'
import type { LoginFailure } from '@/modules/account/login'
import type { PublicContext } from '../context'
import { beginExchange } from './begin-exchange'
import { PlatformFault } from './platform-fault'
import type { PlatformProtocol } from './platform-provider'
import { validateTicket } from './validate-ticket'
import type { SignedFields } from './ticket-signature'

/**
 * The kind `ticket`: the platform's page sends the browser back with a ticket, and our server asks whose it is. State is
 * bound to the browser by next-auth's cookie, as with OpenID.
 */
export function ticketProvider(request: PublicContext): PlatformProtocol {
  const { appUrl, platformClientId, platformClientSecret, platformTicket } = env()
  if (platformTicket === null) throw new Error('The platform is of another kind.')
  const { authorizeUrl, params: names } = platformTicket
  let answer: SignedFields | undefined
  return {
    authorization: {
      url: authorizeUrl,
      params: {
        ...withoutOpenId,
        [names.appId]: platformClientId,
        [names.redirect]: `${appUrl}/api/auth/callback/psp`,
      },
    },
    checks: ['state'],
    token: {
      request: async ({ params, checks }) => {
        const ticket = await beginExchange(request, params, checks)
        const client = { appId: platformClientId, appSecret: platformClientSecret }
        answer = await validateTicket(request, ticket, client, platformTicket)
        return { tokens: {} }
      },
    },
    userinfo: {
      request: () => {
        if (answer === undefined) throw new PlatformFault('UNEXPECTED', 'the ticket was not validated')
        return answer
      },
    },
  }
}

// What openid-client would add by itself.
const withoutOpenId = { client_id: undefined, redirect_uri: undefined, response_type: undefined, scope: undefined }

/** What the user is told when the platform sends the browser back without a ticket. */
export function ticketRefusal(code: string): LoginFailure {
  const errors = env().platformTicket?.errors ?? {}
  return (Object.hasOwn(errors, code) ? errors[code] : undefined) ?? 'PLATFORM_REFUSED'
}

/** The platform's own names for the address's parameters: the first is next-auth's. */
function parameterNames(): [string, string][] {
  const names = env().platformTicket?.params
  return names === undefined
    ? []
    : [
        ['code', names.ticket],
        ['state', names.state],
      ]
}

/** The address to the platform's page, with the platform's names for what next-auth put into it. */
export function toPlatformNames(address: string): string {
  const url = new URL(address)
  for (const [ours, theirs] of parameterNames()) rename(url, ours, theirs)
  return url.href
}

/** The address that the browser comes back with, with next-auth's names. What stands in it twice is dropped. */
export function fromPlatformNames(address: string): URL {
  const url = new URL(address)
  const names = parameterNames()
  const known = names.map(([ours, theirs]) => ({ ours, values: url.searchParams.getAll(theirs) }))
  for (const [ours, theirs] of names) [ours, theirs].forEach((name) => url.searchParams.delete(name))
  for (const { ours, values } of known) if (values.length === 1) url.searchParams.set(ours, values[0] ?? '')
  return url
}

function rename(url: URL, from: string, to: string): void {
  const value = url.searchParams.get(from)
  if (from === to || value === null) return
  url.searchParams.delete(from)
  url.searchParams.set(to, value)
}
