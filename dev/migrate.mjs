import { refuseArguments } from './process/command-arguments.mjs'
import { ensureInstall } from './process/ensure-install.mjs'
import { loadSettings } from './production/settings.mjs'

// npm run migrate: brings the database of DATABASE_URL to the present version.
refuseArguments('npm run migrate')
loadSettings()
await ensureInstall(console.log)

const { applyMigrations } = await import('./database/apply-migrations.mjs')
const { reachableDatabase } = await import('./production/reachable-database.mjs')

const applied = await applyMigrations(await reachableDatabase())
console.log(applied.length === 0 ? '数据库已是最新。' : `已执行 ${applied.length} 个迁移：${applied.join('、')}`)
