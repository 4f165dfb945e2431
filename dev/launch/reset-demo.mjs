import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { endFormerServer, possibleFolders } from '../database/embedded-postgres.mjs'

/** All that a demo writes into its data folder; the database's own folder is named by whoever makes it. */
const written = [
  'demo-accounts.html',
  'demo-accounts.json',
  'demo-secrets.json',
  'demo-secrets.json.new',
  'files',
  'logs',
  'platform-persons.json',
  'postgres',
  'postgres.password',
  'postgres.password.new',
  'tmp',
]

/** Written while a demo runs. */
const ownMark = /^(launcher\.pid|probe-\d+)$/

/**
 * Deletes the demo's data, so that the next start makes them anew. The caller holds the folder's lock.
 *
 * @param {object} options
 * @param {string} options.dataDir
 * @param {string | undefined} options.databaseUrl a database that is not the demo's own
 * @param {(sentence: string) => void} options.say
 * @throws Error when the folder is somebody else's, or the database is
 */
export async function resetDemo({ dataDir, databaseUrl, say }) {
  if (databaseUrl) {
    throw new Error(
      '--reset 不删除 DATABASE_URL 指定的数据库，所以什么也没有删除。请另建一个空数据库，并用 DATA_DIR 另指定一个数据文件夹，然后再试。',
    )
  }
  assertDemoFolder(dataDir)
  const found = written.filter((name) => readdirSync(dataDir).includes(name))
  const databases = possibleFolders(path.join(dataDir, 'postgres'))
  for (const folder of databases) await endFormerServer(folder)
  const doomed = [
    ...found.map((name) => path.join(dataDir, name)),
    ...databases.flatMap((folder) => [folder, `${folder}.password`, `${folder}.password.new`]),
  ]
  for (const name of doomed) rmSync(name, { recursive: true, force: true })
  say(
    found.length === 0
      ? `${dataDir} 里没有演示数据，不用删除`
      : `已删除演示数据（数据库、附件、日志、演示账户和密钥）：${dataDir} 里的 ${found.join('、')}`,
  )
}

/** A mistyped DATA_DIR must not cost anybody his files. */
function assertDemoFolder(dataDir) {
  const strange = readdirSync(dataDir).filter((name) => !written.includes(name) && !ownMark.test(name))
  if (strange.length === 0 || hasDemoSecrets(dataDir)) return
  throw new Error(
    `${dataDir} 不是演示的数据文件夹（里面有 ${strange.slice(0, 3).join('、')}，而没有演示的密钥），所以什么也没有删除。请核对 DATA_DIR。`,
  )
}

function hasDemoSecrets(dataDir) {
  try {
    const { NEXTAUTH_SECRET } = JSON.parse(readFileSync(path.join(dataDir, 'demo-secrets.json'), 'utf8'))
    return NEXTAUTH_SECRET.startsWith('demo-')
  } catch {
    return false
  }
}
