import { spawnSync } from 'node:child_process'
import path from 'node:path'
const root = path.dirname(import.meta.dirname)
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
