import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
    if (existsSync(path.join(dataDir, 'demo-accounts.json'))) throw unusable(dataDir, '缺少')
    // Renamed when it is whole: half a key would be worse than none.
    writeFileSync(`${file}.new`, JSON.stringify(makeSecrets(), undefined, 2), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw unusable(dataDir, '读不了')
  }
}

function unusable(dataDir, how) {
  return new Error(
    `数据文件夹 ${dataDir} 里${how} demo-secrets.json，用它加密的演示数据打不开了，所以没有启动。请恢复这个文件，或删除演示数据重新开始：npm run demo -- --reset`,
  )
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
