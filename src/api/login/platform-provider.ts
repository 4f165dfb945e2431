import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/env'
import { platformAgent } from './platform-agent'

const requestTimeoutMs = 8_000

/**
 * The public service platform as an OpenID provider. State, nonce and the code's verifier are bound to the browser by
 * next-auth's cookies and used once; who it is comes from the platform's own server only.
 */
export function platformProvider(): OAuthConfig<Record<string, unknown>> {
  const { platformIssuer, platformClientId, platformClientSecret } = env()
  return {
    id: 'psp',
    name: '公共服务平台',
    type: 'oauth',
    wellKnown: `${platformIssuer}/.well-known/openid-configuration`,
    issuer: platformIssuer,
    clientId: platformClientId,
    clientSecret: platformClientSecret,
    // Offices share computers: whoever was logged in at the platform before must scan again.
    authorization: { params: { scope: 'openid identity', prompt: 'login' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    // Given the whole token set, the client also checks that both answers speak of the same subject.
    userinfo: { request: ({ client, tokens }) => client.userinfo(tokens as Parameters<typeof client.userinfo>[0]) },
    // Read in the signIn callback: a profile that throws here would end in a page without words.
    profile: (claims) => ({ id: String(claims['sub']) }),
    httpOptions: { agent: agentFor(platformIssuer), timeout: requestTimeoutMs },
  }
}

const agents = new Map<string, ReturnType<typeof platformAgent>>()

function agentFor(issuer: string) {
  const agent = agents.get(issuer) ?? platformAgent(issuer)
  agents.set(issuer, agent)
  return agent
}
