import { createSign } from 'node:crypto'

/**
 * Tokens and claims as somebody would forge them who sits between the platform and the system: the OpenID
 * provider's answer is held back, and what leaves the house is another one.
 *
 * @param {{ privateKey: import('node:crypto').KeyObject, stranger: import('node:crypto').KeyObject }} keys the
 *   platform's own, and one that it does not know
 * @param {ReturnType<typeof import('./faults.mjs').createFaults>} faults
 */
export function createForger({ privateKey, stranger }, faults) {
  let former
  return {
    /** Lets the answer through, forged if asked for. */
    rework(request, response) {
      const { pathname } = new URL(request.url, 'http://stand-in')
      if (pathname !== '/token' && pathname !== '/me') return
      const send = response.end.bind(response)
      response.end = (body) => {
        const answer = readAnswer(body)
        const forged = answer && (pathname === '/me' ? forgePerson(answer) : forgeTokens(answer))
        if (forged === undefined) return send(body)
        const text = JSON.stringify(forged)
        response.setHeader('Content-Length', Buffer.byteLength(text))
        return send(text)
      }
    },
  }

  function forgePerson(answer) {
    return faults.current === 'other-subject' ? { ...answer, sub: 'somebody-else' } : undefined
  }

  function forgeTokens(answer) {
    if (answer.id_token === undefined) return undefined
    const forged = { ...answer, id_token: forge(faults.current, answer.id_token) }
    former = answer.id_token
    return forged
  }

  function forge(fault, token) {
    const [header, payload, signature] = token.split('.')
    const head = decode(header)
    const claims = decode(payload)
    const seconds = Math.floor(Date.now() / 1000)
    const signed = (change, key = privateKey) => sign(head, { ...claims, ...change }, key)
    switch (fault) {
      case 'tampered':
        return [header, encode({ ...claims, sub: 'somebody-else' }), signature].join('.')
      case 'foreign-key':
        return signed({}, stranger)
      case 'unsigned':
        return `${encode({ ...head, alg: 'none' })}.${payload}.`
      case 'wrong-audience':
        return signed({ aud: 'another-system' })
      case 'wrong-issuer':
        return signed({ iss: 'https://another-platform.example' })
      case 'wrong-nonce':
        return signed({ nonce: 'of-another-login' })
      case 'expired':
        return signed({ iat: seconds - 900, exp: seconds - 600 })
      case 'future':
        return signed({ iat: seconds + 600, nbf: seconds + 600, exp: seconds + 900 })
      case 'replayed':
        return former ?? signed({ nonce: 'of-another-login' })
      default:
        return token
    }
  }
}

function readAnswer(body) {
  try {
    return JSON.parse(String(body))
  } catch {
    return undefined
  }
}

function sign(header, claims, key) {
  const text = `${encode(header)}.${encode(claims)}`
  return `${text}.${createSign('sha256').update(text).sign(key).toString('base64url')}`
}

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
