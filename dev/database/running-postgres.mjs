import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { possibleFolders } from './embedded-postgres.mjs'

/** postmaster.pid: the port stands in its fourth line. */
const portLine = 3

/**
 * The address of `database` on the server that another launcher runs on this folder.
 *
 * @param {string} folder as given to startPostgres
 * @param {string} database
 * @throws Error while it is only just starting or stopping
 */
export function runningPostgres(folder, database) {
  const place = possibleFolders(folder).find((one) => existsSync(path.join(one, 'postmaster.pid')))
  if (place === undefined) throw new Error('演示正在启动或停止，它的数据库现在用不了。请过一会儿再试。')
  const port = readFileSync(path.join(place, 'postmaster.pid'), 'utf8').split('\n')[portLine]
  const password = readFileSync(`${place}.password`, 'utf8').trim()
  return `postgresql://jiancai:${password}@127.0.0.1:${port}/${database}`
}
