import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../process/free-port.mjs'
import { withLifeline } from '../process/lifeline.mjs'
import { postgresBinaries } from './postgres-binaries.mjs'
import { canReach, serverUser } from './server-user.mjs'

/**
 * Starts a PostgreSQL of our own, making its data folder the first time. It ends with this process, however that ends.
 *
 * @param {object} options
 * @param {string} options.folder where its data is kept, or, if PostgreSQL's user cannot reach it, in the temporary folder
 * @param {string} options.logFile
 * @param {Record<string, string | number>} [options.settings] PostgreSQL's own settings
 * @param {(sentence: string) => void} [options.say]
 * @returns {Promise<{ port: number, url: (database: string) => string, stop: () => Promise<void>, ended: Promise<void> }>}
 */
export async function startPostgres({ folder, logFile, settings = {}, say = () => undefined }) {
  const user = serverUser()
  const { initdb, postgres } = postgresBinaries(user)
  const dataFolder = prepareFolder({ folder, user, say })
  const passwordFile = `${dataFolder}.password`
  // Written last, so that a first start that was interrupted begins anew.
  if (!existsSync(passwordFile)) initialise({ initdb, dataFolder, passwordFile, user })
  await endFormerServer(dataFolder)

  const port = await freePort()
  const log = openSync(logFile, 'a')
  const allSettings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200, ...settings }
  const server = spawn(
    '/bin/sh',
    ['-c', endWithPipe, 'postgres', postgres, '-D', dataFolder, '-p', String(port), ...asFlags(allSettings)],
    {
      ...user,
      cwd: dataFolder,
      // A group of its own: Ctrl-C reaches us alone, and we stop things in order.
      detached: true,
      stdio: ['ignore', log, log, 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  closeSync(log)
  const ended = once(server, 'exit').then(() => undefined)
  const lifeline = server.stdio[3]
  lifeline.on('error', () => undefined)
  const password = readFileSync(passwordFile, 'utf8').trim()
  const url = (database) => `postgresql://jiancai:${password}@127.0.0.1:${port}/${database}`
  const stop = async () => {
    lifeline.end()
    await ended
  }
  try {
    await Promise.race([
      untilReady(url('postgres')),
      ended.then(() => Promise.reject(new Error('数据库启动后立即退出'))),
    ])
  } catch (error) {
    await stop()
    throw new Error(`内置数据库没有启动：${error.message}。日志：${logFile}`)
  }
  return { port, url, stop, ended }
}

/** Makes `database` on the server of `url` (of any database of it) unless it is there. */
export async function ensureDatabase(serverUrl, database) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

/** SIGINT is PostgreSQL's fast shutdown. */
const endWithPipe = withLifeline('kill -INT $child')

const asFlags = (settings) => Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])

function prepareFolder({ folder, user, say }) {
  let chosen = folder
  mkdirSync(path.dirname(chosen), { recursive: true })
  if (!canReach(path.dirname(chosen), user)) {
    chosen = substituteFor(folder)
    say(`数据库用户进不了 ${folder}，数据库改放在 ${chosen}`)
  }
  mkdirSync(chosen, { recursive: true, mode: 0o700 })
  chmodSync(chosen, 0o700)
  if (user) chownSync(chosen, user.uid, user.gid)
  return chosen
}

/** Where the data of `folder` may be: there, or in the temporary folder. @param {string} folder */
export function possibleFolders(folder) {
  return [folder, substituteFor(folder)]
}

function substituteFor(folder) {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return path.join(os.tmpdir(), `jiancai-postgres-${name}`)
}

function initialise({ initdb, dataFolder, passwordFile, user }) {
  for (const entry of readdirSync(dataFolder)) rmSync(path.join(dataFolder, entry), { recursive: true })
  const newPasswordFile = `${passwordFile}.new`
  writeFileSync(newPasswordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  if (user) chownSync(newPasswordFile, user.uid, user.gid)
  const { status, stderr, error } = spawnSync(
    initdb,
    [
      `--pgdata=${dataFolder}`,
      '--username=jiancai',
      `--pwfile=${newPasswordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...user, cwd: dataFolder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  )
  if (status !== 0) throw new Error(`建立数据库文件夹失败：${stderr || error?.message}`)
  renameSync(newPasswordFile, passwordFile)
}

/** A server that outlived its launcher is stopped; a mere postmaster.pid left behind is removed. @param {string} dataFolder */
export async function endFormerServer(dataFolder) {
  const pidFile = path.join(dataFolder, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (commandOf(pid).includes(dataFolder)) {
    process.kill(pid, 'SIGINT')
    while (commandOf(pid).includes(dataFolder)) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  rmSync(pidFile, { force: true })
}

function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 1) return ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}

async function untilReady(url) {
  const { default: pg } = await import('pg')
  const deadline = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
}
