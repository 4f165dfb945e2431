import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { takeLock } from '../process/lock-file.mjs'

/** Database, files and logs of the demo take a third of it. */
const neededBytes = 300 * 1024 ** 2

/**
 * Makes sure that the demo can write to its data folder, and that it alone does: two launchers would take the database
 * from each other.
 *
 * @param {string} dataDir
 * @returns {() => void} gives the folder free
 */
export function takeDataFolder(dataDir) {
  makeWritable(dataDir)
  const lock = takeLock(path.join(dataDir, 'launcher.pid'))
  if (lock.holder !== undefined) {
    throw new Error(
      `数据文件夹 ${dataDir} 正由另一个演示使用（进程 ${lock.holder}），所以没有启动。请先停止它，或换一个文件夹，例如：DATA_DIR=另一文件夹 npm run demo`,
    )
  }
  return lock.release
}

function makeWritable(dataDir) {
  const probe = path.join(dataDir, `probe-${process.pid}`)
  try {
    makeFolder(dataDir)
    const { bavail, bsize } = statfsSync(dataDir)
    if (bavail * bsize < neededBytes) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
    writeFileSync(probe, 'probe')
    rmSync(probe)
  } catch (error) {
    const reason = reasons[error.code]
    if (reason === undefined) throw error
    throw new Error(
      `数据文件夹 ${dataDir} 不能用：${reason}。请改正，或换一个文件夹，例如：DATA_DIR=另一文件夹 npm run demo`,
    )
  }
}

/** One by one: Node's own way tries for ever where the system lets nobody make folders, as in /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

const full = `磁盘剩余空间不足 ${neededBytes / 1024 ** 2} MB`
const forbidden = '当前用户没有权限写它'
const noFolder = '路径上有一个文件，不是文件夹'

const reasons = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: '磁盘是只读的',
  EACCES: forbidden,
  EPERM: forbidden,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  ENOENT: '它所在的地方不存在，也建不了文件夹',
  EIO: '磁盘读写出错',
  ENAMETOOLONG: '路径太长',
}
