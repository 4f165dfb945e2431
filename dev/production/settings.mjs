import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project-paths.mjs'

/** Reads .env into the environment, whose own settings go first. */
export function loadSettings() {
  const file = path.join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
