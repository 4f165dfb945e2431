import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { migratedSchemaFile, migrationsFolder, schemaFile } from '../project-paths.mjs'
import { listMigrations } from './apply-migrations.mjs'
import { noFilters, openSchemaEngine } from './schema-engine.mjs'

/**
 * npm run db:migration NAME     writes prisma/migrations/<time>_<NAME>/migration.sql
 * npm run db:migration -- --check   fails when the schema and the migrations differ
 */
const argument = process.argv[2] ?? ''

const sql = await differenceFromMigrated()
const isEmpty = sql.replace(/^--.*$/gm, '').trim() === ''

if (argument === '--check') {
  if (!isEmpty) {
    console.error('prisma/schema.prisma 与迁移不一致，请运行 npm run db:migration 名称：\n')
    console.error(sql.split('\n').slice(0, 40).join('\n'))
    process.exit(1)
  }
  console.log('prisma/schema.prisma 与迁移一致。')
} else if (!/^[a-z][a-z0-9_-]*$/.test(argument)) {
  console.error('请给迁移起一个小写英文名，例如：npm run db:migration add-remarks')
  process.exit(1)
} else if (isEmpty) {
  console.log('prisma/schema.prisma 没有变化，不需要新的迁移。')
} else {
  await writeMigration(argument.replaceAll('-', '_'))
}

async function differenceFromMigrated() {
  const schemaText = await readFile(schemaFile, 'utf8')
  const formerText = await readFile(migratedSchemaFile, 'utf8').catch(() => undefined)
  const { engine } = await openSchemaEngine({ schemaText })
  const { stdout } = await engine.diff({
    from:
      formerText === undefined
        ? { tag: 'empty' }
        : { tag: 'schemaDatamodel', files: [{ path: 'former.prisma', content: formerText }] },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schemaText }] },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: noFilters,
  })
  return stdout ?? ''
}

async function writeMigration(name) {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  // The order is that of the names: a clock behind a colleague's must not put the new one first.
  const last = listMigrations().at(-1)?.slice(0, 14) ?? ''
  const time = now > last ? now : String(BigInt(last) + 1n)
  const folder = path.join(migrationsFolder, `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), sql)
  await writeFile(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(migratedSchemaFile, await readFile(schemaFile, 'utf8'))
  console.log(`已写入 ${path.relative(process.cwd(), folder)}/migration.sql，请读一遍再提交。`)
}
