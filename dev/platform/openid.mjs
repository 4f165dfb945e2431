import { createPrivateKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import Provider from 'oidc-provider'
import { createForger } from './forge-id-token.mjs'
import { findPerson } from './persons.mjs'
import { errorPage } from './pages/error-page.mjs'
import { pageHeaders } from './respond.mjs'

const scopes = ['openid', 'identity']

/**
 * A real OpenID provider whose login is the scan page, and who forges its answers on request. Its keys live as long as
 * the process.
 *
 * @param {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 * @param {ReturnType<typeof import('./faults.mjs').createFaults>} faults
 */
export async function createOpenIdProvider(settings, faults) {
  const [privateKey, stranger] = await Promise.all([newKey(), newKey()])
  const provider = new Provider(settings.issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        client_name: settings.appTitle,
        redirect_uris: [`${settings.appUrl}/api/auth/callback/psp`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'stand-in', use: 'sig', alg: 'RS256' }] },
    scopes,
    responseTypes: ['code'],
    claims: { openid: ['sub'], identity: ['name', 'id_type', 'id_number', 'phone_number', 'real_name_level'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/scan/${interaction.uid}` },
    cookies: { keys: [privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64').slice(-43)] },
    ttl: { AuthorizationCode: 60, Interaction: 1800, Session: 1800, Grant: 1800, IdToken: 300, AccessToken: 300 },
    findAccount: async (_ctx, subject) => {
      const person = await findPerson(settings.personsFile, subject)
      return person && { accountId: subject, claims: () => claimsOf(faults.distort(person)) }
    },
    // What the person read on the phone is the consent; the platform asks no second time.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope(scopes.join(' '))
      await grant.save()
      return grant
    },
    renderError: (ctx) => {
      ctx.set(pageHeaders)
      ctx.type = 'html'
      ctx.body = errorPage(settings)
    },
  })
  return { provider, forger: createForger({ privateKey, stranger }, faults) }
}

/**
 * By way of its text: Node 20 can stand still for ever in exporting a key as JWK while what generated that very key is
 * being cleared away (both want the key's lock).
 */
async function newKey() {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return createPrivateKey(privateKey)
}

function claimsOf({ subject: sub, name, idType, idNumber, mobile, realNameLevel = '3' }) {
  if (idNumber === undefined) return { sub }
  return { sub, name, id_type: idType, id_number: idNumber, phone_number: mobile, real_name_level: realNameLevel }
}
