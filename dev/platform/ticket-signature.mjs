import { createHmac, timingSafeEqual } from 'node:crypto'

const hashes = { 'HMAC-SHA256': 'sha256', 'HMAC-SM3': 'sm3' }

/**
 * The stand-in's own reading of the agreement (docs/platform.md), written apart from the system's so that each checks
 * the other.
 *
 * @param {{signing: string, signatureEncoding: 'hex' | 'base64', clientSecret: string}} settings
 */
export function createSigner({ signing, signatureEncoding, clientSecret }) {
  function signatureOf(message) {
    const names = Object.keys(message).filter((name) => !['signData', 'encData', 'extra'].includes(name))
    names.sort()
    let text = ''
    for (const name of names) text += `${name}=${textOf(message[name])}&`
    return createHmac(hashes[signing], clientSecret).update(`${text}key=${clientSecret}`).digest(signatureEncoding)
  }
  return {
    sign: (message) => (signing === 'none' ? message : { ...message, signData: signatureOf(message) }),
    isSigned(message) {
      if (signing === 'none') return true
      const right = Buffer.from(signatureOf(message))
      const given = Buffer.from(String(message.signData))
      return right.length === given.length && timingSafeEqual(right, given)
    },
  }
}

function textOf(value) {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.keys(value).sort()
  return `{${fields.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value[name])}`).join(',')}}`
}
