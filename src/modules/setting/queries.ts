import { env } from '@/env'
import type { Database, Transaction } from '@/server/db'
import { isSettingKey, settingKeys, type SettingKey, type Settings } from './rules/setting-table'
import { settingValue, type SettingView } from './schema'

/** A change made on another node holds here after so long. */
const keptForMs = 3_000

/**
 * What the administrators have set, and the installation's own values where they have set nothing. Kept in this process
 * for a few seconds: every login and every page asks.
 */
export async function currentSettings(db: Database, now: Date): Promise<Settings> {
  const kept = readings.get(db)
  if (kept !== undefined && Math.abs(now.getTime() - kept.at) < keptForMs) return kept.settings
  const settings = await readSettings(db)
  readings.set(db, { at: now.getTime(), settings })
  return settings
}

/** The same from the database at once. */
export async function readSettings(db: Database | Transaction): Promise<Settings> {
  const rows = await db.setting.findMany({ select: { key: true, value: true } })
  return { ...installationSettings(), ...soundValues(rows) }
}

/** For who has just changed one: the next question of this process is answered from the database. */
export function forgetSettings(db: Database): void {
  readings.delete(db)
}

/** All settings in their order, with who set them when. */
export async function settingViews(db: Database): Promise<SettingView[]> {
  const rows = await db.setting.findMany()
  const ids = rows.flatMap(({ updatedByPersonId }) => updatedByPersonId ?? [])
  const persons = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const defaults = installationSettings()
  const values: Partial<Record<SettingKey, string | number>> = soundValues(rows)
  return settingKeys.map((key) => {
    const row = rows.find((candidate) => candidate.key === key)
    return {
      key,
      value: values[key] ?? defaults[key],
      default: defaults[key],
      setAt: row?.updatedAt ?? null,
      setBy: persons.find(({ id }) => id === row?.updatedByPersonId)?.name ?? null,
    }
  })
}

/** What holds while nobody has set anything: the environment's values, and ours where it has none. */
export function installationSettings(): Settings {
  const { installationTitle, supportPhone, icpNumber, ...others } = env()
  const { sessionIdleMinutes, privilegedIdleMinutes, sessionAbsoluteHours } = others
  const { loginFailuresPerAccount, loginFailuresPerAddress, loginFailureWindowMinutes, loginLockMinutes } = others
  return {
    installationTitle,
    supportPhone,
    icpNumber,
    privacyContact: '四川省人力资源和社会保障厅',
    sessionIdleMinutes,
    privilegedIdleMinutes,
    sessionAbsoluteHours,
    loginFailuresPerAccount,
    loginFailuresPerAddress,
    loginFailureWindowMinutes,
    loginLockMinutes,
    passwordExpiryDays: 0,
    passwordHistoryCount: 5,
    unsentRegistrationDays: 30,
  }
}

/** Keyed by the client: tests have several nodes in one process. */
const readings = new WeakMap<Database, { at: number; settings: Settings }>()

/** A value that is none (written by hand, or by a version with other bounds) does not stop the system. */
function soundValues(rows: { key: string; value: unknown }[]): Partial<Settings> {
  return Object.fromEntries(
    rows.flatMap(({ key, value }) => {
      const parsed = isSettingKey(key) ? settingValue(key).safeParse(value) : null
      return parsed?.success ? [[key, parsed.data]] : []
    }),
  )
}
