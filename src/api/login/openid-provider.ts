import { env } from '@/env'
import type { PublicContext } from '../context'
import { beginExchange } from './begin-exchange'
import { platformAgent } from './platform-agent'
import { PlatformFault } from './platform-fault'
import type { PlatformProtocol } from './platform-provider'

const silenceMs = 8_000

/**
 * The kind `oidc`: an OpenID provider. State, nonce and the code's verifier are bound to the browser by next-auth's
 * cookies; openid-client checks signature, issuer, audience, time and nonce of what the code is exchanged for.
 */
export function openIdProvider(request: PublicContext): PlatformProtocol {
  const { platformIssuer } = env()
  return {
    wellKnown: `${platformIssuer}/.well-known/openid-configuration`,
    // Offices share computers: whoever was logged in at the platform before must scan again.
    authorization: { params: { scope: 'openid identity', prompt: 'login' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    token: {
      request: async ({ client, params, checks, provider }) => {
        const code = await beginExchange(request, params, checks)
        if (client.issuer.metadata.issuer.replace(/\/$/, '') !== platformIssuer) {
          throw new PlatformFault('PLATFORM_UNTRUSTED', 'the platform describes itself as another one')
        }
        // Nothing else of the address: a token in it would be taken for the platform's own answer.
        const { state, iss } = params
        return { tokens: await client.callback(provider.callbackUrl, { code, state, iss }, checks) }
      },
    },
    // Given the whole token set, the client also checks that both answers speak of the same subject.
    userinfo: { request: ({ client, tokens }) => client.userinfo(tokens as Parameters<typeof client.userinfo>[0]) },
    httpOptions: { agent: agentFor(platformIssuer), timeout: silenceMs },
  }
}

const agents = new Map<string, ReturnType<typeof platformAgent>>()

function agentFor(issuer: string) {
  const agent = agents.get(issuer) ?? platformAgent(issuer)
  agents.set(issuer, agent)
  return agent
}
