import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Two launchers on one data folder would take the database from each other.
 *
 * @param {string} dataDir
 * @returns {() => void} gives the folder free
 */
export function lockDataFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'launcher.pid')
  const holder = readHolder(file)
  if (holder !== undefined && isLauncher(holder)) {
    throw new Error(
      `数据文件夹 ${dataDir} 正由另一个演示使用（进程 ${holder}）。请先停止它，或换一个文件夹，例如：DATA_DIR=另一文件夹 npm run demo`,
    )
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The number may meanwhile belong to something else. */
function isLauncher(pid) {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  try {
    return /dev[/\\](demo|dev)\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return true
  }
}
