import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The demo's own secrets, made once and kept with its data, which they encrypt. By their `demo-` a production
 * installation knows them, and refuses.
 *
 * @param {string} dataDir
 * @returns {Record<string, string>} as environment variables
 */
export function demoSecrets(dataDir) {
  const file = path.join(dataDir, 'demo-secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, JSON.stringify(makeSecrets(), undefined, 2), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

function makeSecrets() {
  return {
    NEXTAUTH_SECRET: `demo-${randomBytes(32).toString('hex')}`,
    FIELD_ENCRYPTION_KEYS: `demo-1:${randomBytes(32).toString('base64')}`,
    LOOKUP_HMAC_KEY: randomBytes(32).toString('base64'),
    PLATFORM_CLIENT_ID: 'jiancai',
    PLATFORM_CLIENT_SECRET: `demo-${randomBytes(32).toString('hex')}`,
  }
}
