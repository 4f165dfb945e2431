import { env } from '@/env'
import { migrationNames } from '@/generated/migrations'
import { db } from '@/server/db'
import { hasForeignDemoData } from '@/server/demo-data'
import { storage } from '@/server/storage'
import { heartbeatLimitSeconds } from '@/server/heartbeat'

/** What of this installation is not usable now, in Chinese; empty when all is well. */
export async function findUnready(now: Date): Promise<string[]> {
  const checks: [name: string, check: (now: Date) => Promise<boolean>][] = [
    ['数据库', isDatabaseReachable],
    ['数据库迁移', areMigrationsApplied],
    ['数据库内容（是演示数据）', async () => !(await hasForeignDemoData(db))],
    ['文件存储', isStorageWritable],
    ['后台服务', isWorkerAlive],
  ]
  const results = await Promise.all(checks.map(([, check]) => check(now).catch(() => false)))
  return checks.filter((_, index) => !results[index]).map(([name]) => name)
}

/** What keeps nobody from working and should be set right all the same, in Chinese. */
export function findWarnings({ appMode, trustedProxies } = env()): string[] {
  return appMode === 'production' && trustedProxies === null
    ? ['TRUSTED_PROXIES 未设置：按 1 级代理认来访地址；经过多级代理时，所有用户会被当作同一地址']
    : []
}

async function isDatabaseReachable(): Promise<boolean> {
  await db.$queryRaw`SELECT 1`
  return true
}

async function areMigrationsApplied(): Promise<boolean> {
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const applied = new Set(rows.map((row) => row.migration_name))
  return migrationNames.every((name) => applied.has(name))
}

async function isStorageWritable(): Promise<boolean> {
  await storage.assertWritable()
  return true
}

async function isWorkerAlive(now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - heartbeatLimitSeconds * 1000)
  return (await db.workerHeartbeat.findFirst({ where: { beatAt: { gte: since } } })) !== null
}
