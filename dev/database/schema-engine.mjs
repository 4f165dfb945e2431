import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Prisma's schema engine as WebAssembly: the native one is a download from outside npm.
 *
 * @param {{ url?: string, schemaText: string }} options url: of the database to work on; comparing two schemas needs none
 * @returns the engine, whose calls are those of `SchemaEngine` in @prisma/schema-engine-wasm, what closes its connections,
 *   and PostgreSQL's error of a script that failed, which the engine keeps to itself
 */
export async function openSchemaEngine({ url, schemaText }) {
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  engineModule ??= loadEngine()
  const { SchemaEngine } = await engineModule
  const { factory, close, scriptFault } = url === undefined ? offline : await adapterFor(url)
  const withoutLog = () => undefined
  const datamodels = [['schema.prisma', schemaText]]
  const engine = await SchemaEngine.new({ datamodels }, withoutLog, bindMigrationAwareSqlAdapterFactory(factory))
  return { engine, close, scriptFault }
}

let engineModule

async function loadEngine() {
  // The package exports neither its package.json nor the .wasm, hence its folder from the entry it does export.
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const folder = path.dirname(entry)
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      throw new Error(`schema engine: ${message}`)
    },
  }
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': withIdleTimers(glue) })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

/** The engine never clears the 10 s timer of its own lock, which would keep every process alive that long. */
function withIdleTimers(glue) {
  const imports = { ...glue }
  for (const name of Object.keys(glue).filter((key) => key.startsWith('__wbg_setTimeout'))) {
    imports[name] = (callback, delayMs) => setTimeout(callback, delayMs >>> 0).unref()
  }
  return imports
}

async function adapterFor(url) {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true })
  const factory = new PrismaPg(pool)
  let fault
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    // Prisma's own cuts a script at every semicolon, those in comments and function bodies too. Sent whole, PostgreSQL
    // cuts it, and runs it as one transaction.
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script)
      } catch (error) {
        fault = error
        throw error
      }
    }
    return adapter
  }
  return { factory, close: () => pool.end(), scriptFault: () => fault }
}

/** The engine insists on a connection and asks one thing: whether the namespace exists, and which PostgreSQL this is. */
const offlineAdapter = {
  provider: 'postgres',
  adapterName: 'offline',
  async connect() {
    return {
      provider: 'postgres',
      adapterName: 'offline',
      getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
      queryRaw: async () => ({
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [columnType.boolean, columnType.text, columnType.int32],
        rows: [[true, 'PostgreSQL 18.0', 180000]],
      }),
      executeRaw: async () => 0,
      executeScript: async () => undefined,
      dispose: async () => undefined,
    }
  },
  async connectToShadowDb() {
    return this.connect()
  },
}

const offline = { factory: offlineAdapter, close: async () => undefined, scriptFault: () => undefined }

/** As numbered by ColumnTypeEnum of @prisma/driver-adapter-utils. */
const columnType = { int32: 0, boolean: 5, text: 7 }
