import { env } from '@/env'
import type { Database } from '@/server/db'

/**
 * Refuses to work in production with a demo's data, which nobody can decrypt without the demo's keys, and whose accounts
 * everybody knows. Every ciphertext says which key made it.
 * @throws Error in words for whoever starts the installation
 */
export async function refuseDemoData(db: Database): Promise<void> {
  if (await hasForeignDemoData(db)) throw new Error(demoDataRefusal)
}

export const demoDataRefusal =
  '正式环境不能使用演示数据，所以没有启动：DATABASE_URL 指定的数据库里是演示数据。请换一个空数据库，然后再试。'

/** @returns true in production with a demo's data in the database */
export async function hasForeignDemoData(db: Database): Promise<boolean> {
  if (env().appMode !== 'production') return false
  const [first] = await db.$queryRaw<{ isDemo: boolean }[]>`
    SELECT "idNumberCipher" LIKE 'v1:demo-%' AS "isDemo" FROM "Person" ORDER BY "id" LIMIT 1`
  return first?.isDemo ?? false
}
