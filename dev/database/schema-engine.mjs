import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Prisma's schema engine as WebAssembly: the native one is a download from outside npm.
 *
 * @param {{ url?: string, schemaText: string }} options url: of the database to work on; comparing two schemas needs none
 * @returns the engine; its calls are those of `SchemaEngine` in @prisma/schema-engine-wasm
 */
export async function openSchemaEngine({ url, schemaText }) {
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  engineModule ??= loadEngine()
  const { SchemaEngine } = await engineModule
  const adapter = bindMigrationAwareSqlAdapterFactory(url === undefined ? offlineAdapter : await adapterFor(url))
  const withoutLog = () => undefined
  return SchemaEngine.new({ datamodels: [['schema.prisma', schemaText]] }, withoutLog, adapter)
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
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

async function adapterFor(url) {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  return new PrismaPg({ connectionString: url })
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

/** As numbered by ColumnTypeEnum of @prisma/driver-adapter-utils. */
const columnType = { int32: 0, boolean: 5, text: 7 }
