import { env } from '@/env'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { OneQueryAtATimePg } from '@/server/one-query-at-a-time'

export type Database = PrismaClient
export type Transaction = Prisma.TransactionClient

export type DatabaseOptions = {
  /** Connections this client opens at most. */
  poolSize?: number
  /** A statement that runs longer is ended by the server. */
  statementTimeoutMs?: number
}

/** Opens a client of its own for `url`: tests and the worker use it; pages and services use `db`. */
export function connectDatabase(
  url: string,
  { poolSize = 10, statementTimeoutMs = 30_000 }: DatabaseOptions = {},
): Database {
  const adapter = new OneQueryAtATimePg({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    statement_timeout: statementTimeoutMs,
    // timestamptz is read and written as UTC whatever the server's own zone is.
    options: '-c TimeZone=UTC',
  })
  return retryingDeadlocks(new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } }))
}

type InteractiveTransaction = (work: (tx: Transaction) => Promise<unknown>, options?: object) => Promise<unknown>

/**
 * Two transactions that wait for each other: PostgreSQL ends one of them (40P01), and nothing of it was done. It is run
 * once more, here for all. What runs in a transaction therefore does nothing outside it that may not happen twice.
 */
function retryingDeadlocks(client: Database): Database {
  const once = client.$transaction.bind(client) as unknown as InteractiveTransaction
  const withRetry: InteractiveTransaction = async (work, options) => {
    if (typeof work !== 'function') return once(work, options)
    try {
      return await once(work, options)
    } catch (error) {
      if (!isDeadlock(error)) throw error
      return once(work, options)
    }
  }
  Object.defineProperty(client, '$transaction', { value: withRetry })
  return client
}

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  // By Prisma's own queries, and by raw ones, which hand PostgreSQL's code on.
  return error.code === 'P2034' || JSON.stringify(error.meta ?? {}).includes('40P01')
}

// Reloading in development makes this module anew each time: the connections must not pile up.
const shared = globalThis as typeof globalThis & { jiancaiDatabase?: Database }

/**
 * The database of this process. It connects at the first use and not at import, because `next build` imports every
 * route without having a database.
 */
export const db: Database = new Proxy({} as Database, {
  get(_target, name) {
    const client = (shared.jiancaiDatabase ??= connectDatabase(env().databaseUrl, { poolSize: env().databasePoolSize }))
    const value: unknown = Reflect.get(client, name, client)
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(client) : value
  },
})
