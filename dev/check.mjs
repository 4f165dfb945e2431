import path from 'node:path'
import { refuseArguments } from './process/command-arguments.mjs'
import { runToEnd } from './process/children.mjs'
import { ensureInstall } from './process/ensure-install.mjs'
import { projectRoot } from './project-paths.mjs'

// npm run check: everything that can be known without running the product. What CI runs before the tests.
refuseArguments('npm run check')
await ensureInstall(console.log)

const { ensureAppBuild } = await import('./build/app-build.mjs')
const { generateClient } = await import('./database/generate-client.mjs')

const structureArguments = ['--config', '.dependency-cruiser.cjs', 'src', 'dev', 'prisma', 'tests']

const checks = [
  ['代码格式统一', () => tool('prettier', 'bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  ['没有违反代码规则', () => tool('eslint', 'bin/eslint.js', ['--max-warnings', '0', '.'])],
  ['类型都对得上', () => tool('typescript', 'bin/tsc', ['--noEmit', '--project', '.'])],
  ['依赖关系遵守结构规则', () => tool('dependency-cruiser', 'bin/dependency-cruise.mjs', structureArguments)],
  ['没有用不到的代码和依赖', () => tool('knip', 'bin/knip.js', ['--no-progress'])],
  ['迁移与数据库模型一致', () => runToEnd(process.execPath, ['dev/database/make-migration.mjs', '--check'])],
  ['可以构建', buildApp],
]

await generateClient()
let failed = 0
for (const [sentence, check] of checks) {
  const startedAt = Date.now()
  const { ok, output } = await check()
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${sentence}（${seconds} 秒）`)
  if (ok) continue
  failed += 1
  console.log(`\n${output.trim()}\n`)
}
if (failed > 0) console.log(`${failed} 项检查没有通过。`)
process.exit(failed === 0 ? 0 : 1)

function tool(name, program, args) {
  return runToEnd(process.execPath, [path.join(projectRoot, 'node_modules', name, program), ...args])
}

async function buildApp() {
  try {
    await ensureAppBuild(() => undefined)
    return { ok: true, output: '' }
  } catch (error) {
    return { ok: false, output: error.message }
  }
}
