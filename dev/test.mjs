import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureInstall } from './process/ensure-install.mjs'
import { buildFolder, projectRoot } from './project-paths.mjs'

// npm test: unit, integration and journeys by Jest; npm test -- PATH runs what lies there. Its own ports, databases and
// folders: a demo may run beside it. The last line sums up all suites.

await ensureInstall(console.log)

const given = process.argv.slice(2)
mkdirSync(buildFolder, { recursive: true })
const resultFile = path.join(buildFolder, `test-result-${process.pid}.json`)
const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    `--outputFile=${resultFile}`,
    ...given,
  ],
  // With --json Jest writes the result to standard output too; what people read is on standard error.
  { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] },
)
// Ctrl-C reaches Jest by itself, which then clears up; we stay to tell the result.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => jest.kill('SIGTERM'))
const [code] = await once(jest, 'exit')

const { passed, failed } = readResult()
console.log(`${passed} passed, ${failed} failed`)
process.exit(code === 0 && failed === 0 ? 0 : 1)

/** A suite that could not even be loaded has no tests to count, and is one failure. */
function readResult() {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'))
    rmSync(resultFile)
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
