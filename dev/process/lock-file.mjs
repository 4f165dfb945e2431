import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Takes the lock `file` for this process. A lock whose process is gone, killed or before a restart of the machine,
 * counts for nothing.
 *
 * @param {string} file
 * @returns {{ release: () => void } | { holder: number }} holder: the process that has it
 */
export function takeLock(file) {
  const own = `${process.pid} ${startOf(process.pid)}`
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' })
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder !== undefined) return { holder }
    rmSync(file, { force: true })
  }
}

/**
 * Runs `work` while no other process does what `file` stands for; who comes second waits.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(file, work) {
  let lock = takeLock(file)
  while (lock.holder !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    lock = takeLock(file)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}

function readHolder(file) {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const [pid, start] = text.split(' ')
  return isAlive(Number(pid)) && startOf(Number(pid)) === start ? Number(pid) : undefined
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Tells a process from a later one of the same number, where the system tells. */
function startOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return ''
  }
}
