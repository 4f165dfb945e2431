import type { z } from 'zod'
import { recordAudit, type AuditSource } from '@/modules/audit/services/record-audit'
import type { Database, Transaction } from '@/server/db'
import { settingErrors } from '../errors'
import { forgetSettings, readSettings, settingViews } from '../queries'
import { settingShape, settingWords, type SettingKey } from '../rules/setting-table'
import { settingValue, type setSettingInput } from '../schema'

type Context = AuditSource & { db: Database; actor: { role: string; personId: string } }

/**
 * Sets one setting, or gives it back to the installation (null); holds on every node within seconds.
 * @throws SETTING_REFUSED outside its bounds; SETTING_CHANGED if somebody has set it since the page was read
 */
export async function setSetting(
  ctx: Context,
  { key, value, seenAt }: z.output<typeof setSettingInput>,
): Promise<void> {
  const parsed = value === null ? null : settingValue(key).safeParse(value)
  const { title } = settingShape(key)
  if (parsed?.success === false) {
    throw settingErrors.SETTING_REFUSED({ title, words: parsed.error.issues[0]?.message ?? '内容不符合要求' })
  }
  const isChanged = await ctx.db.$transaction(async (tx) => {
    const before = (await readSettings(tx))[key]
    if (!(await write(tx, ctx, key, parsed?.data ?? null, seenAt))) return false
    const after = (await readSettings(tx))[key]
    await recordAudit(tx, ctx, {
      action: 'setting-changed',
      objectType: 'Setting',
      objectId: key,
      result: 'done',
      details: changeOf(before, after),
    })
    return true
  })
  forgetSettings(ctx.db)
  if (isChanged) return
  const now = (await settingViews(ctx.db)).find((view) => view.key === key)
  throw settingErrors.SETTING_CHANGED({
    title,
    by: now?.setBy ?? null,
    value: now === undefined ? '' : settingWords(key, now.value),
  })
}

/** @returns false when it is not what the page showed any more */
async function write(
  tx: Transaction,
  { actor, now }: Context,
  key: SettingKey,
  value: string | number | null,
  seenAt: Date | null,
): Promise<boolean> {
  if (value === null) {
    if (seenAt === null) return (await tx.setting.count({ where: { key } })) === 0
    return (await tx.setting.deleteMany({ where: { key, updatedAt: seenAt } })).count === 1
  }
  const data = { value, updatedAt: now, updatedByPersonId: actor.personId }
  const { count } =
    seenAt === null
      ? await tx.setting.createMany({ data: { key, ...data }, skipDuplicates: true })
      : await tx.setting.updateMany({ where: { key, updatedAt: seenAt }, data })
  return count === 1
}

/** A number as it was and is. Of a text only how long: it may name a person and his telephone, however written. */
function changeOf(before: string | number, after: string | number): Record<string, string | number> {
  if (typeof before === 'number' || typeof after === 'number') return { before, after }
  return { lengthBefore: before.length, lengthAfter: after.length }
}
