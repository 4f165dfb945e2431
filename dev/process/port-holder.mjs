import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * Who listens on `port`, as far as the system tells us.
 *
 * @param {number} port
 * @returns {string} such as “进程 1234：node server.mjs”, or ''
 */
export function portHolder(port) {
  const pid = process.platform === 'linux' ? listenerInProc(port) : listenerOfLsof(port)
  if (pid === undefined) return ''
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  const command = (stdout ?? '').trim().slice(0, 100)
  return command === '' ? `进程 ${pid}` : `进程 ${pid}：${command}`
}

const listening = '0A'

function listenerInProc(port) {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  const sockets = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6']
      .flatMap((file) => attempt(() => readFileSync(file, 'utf8').split('\n'), []))
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === listening && fields[1].endsWith(`:${wanted}`))
      .map((fields) => `socket:[${fields[9]}]`),
  )
  if (sockets.size === 0) return undefined
  return attempt(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      const folder = `/proc/${pid}/fd`
      // Other people's processes show their files to nobody but root.
      return attempt(() => readdirSync(folder), []).some((file) =>
        sockets.has(attempt(() => readlinkSync(`${folder}/${file}`), '')),
      )
    })
}

function listenerOfLsof(port) {
  const { stdout } = spawnSync('lsof', ['-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' })
  return /^\d+/.exec(stdout ?? '')?.[0]
}

function attempt(read, otherwise) {
  try {
    return read()
  } catch {
    return otherwise
  }
}
