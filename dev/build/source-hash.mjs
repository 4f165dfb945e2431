import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project-paths.mjs'

/**
 * One value for the state of everything under `entries`: a build made from the same value need not be made again.
 *
 * @param {string[]} entries files and folders, relative to the project; those that do not exist count as empty
 * @returns {string} 16 hexadecimal digits
 */
export function sourceHash(entries) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(filesUnder).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(projectRoot, file)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** Made from sources that are hashed themselves, or not part of any build. */
const isLeftOut = (file) => file === path.join('src', 'generated') || /\.test\.tsx?$/.test(file)

function filesUnder(entry) {
  if (isLeftOut(entry)) return []
  const stat = statSync(path.join(projectRoot, entry), { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [entry]
  return readdirSync(path.join(projectRoot, entry)).flatMap((name) => filesUnder(path.join(entry, name)))
}
