import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runToEnd } from '../process/children.mjs'
import { listMigrations } from './apply-migrations.mjs'
import { buildFolder, projectRoot, schemaFile } from '../project-paths.mjs'

/** Writes src/generated from the schema and the migrations: only what changed since the last time. */
export async function generateClient() {
  await generatePrismaClient()
  writeMigrationNames()
}

const generatedFolder = path.join(projectRoot, 'src', 'generated')

async function generatePrismaClient() {
  const state = createHash('sha256')
    .update(readFileSync(schemaFile))
    .update(readFileSync(path.join(projectRoot, 'node_modules', 'prisma', 'package.json')))
    .digest('hex')
  const client = path.join(generatedFolder, 'prisma', 'client.ts')
  if (existsSync(client) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === state) return
  const prisma = path.join(projectRoot, 'node_modules', 'prisma', 'build', 'index.js')
  const { ok, output } = await runToEnd(process.execPath, [prisma, 'generate'], {
    // Generating needs no schema engine; naming one that exists keeps Prisma from downloading its own.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  if (!ok) throw new Error(`生成数据库访问代码失败：\n${output}`)
  mkdirSync(buildFolder, { recursive: true })
  writeFileSync(stampFile, state)
}

/** The app is to know which migrations its code expects, wherever it is installed. */
function writeMigrationNames() {
  const file = path.join(generatedFolder, 'migrations.ts')
  const content = `export const migrationNames: string[] = ${JSON.stringify(listMigrations(), undefined, 2)}\n`
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  writeFileSync(file, content)
}

const stampFile = path.join(buildFolder, 'prisma-client.sha256')

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await generateClient()
