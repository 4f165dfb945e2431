import { z } from 'zod'
import { oneLineText } from '@/lib/one-line-text'
import { settingBounds, settingKeys, settingShape, type SettingKey } from './rules/setting-table'

/** A new value, or null for the installation's own; `seenAt`: when what the page shows was set, null if it never was. */
export const setSettingInput = z.object({
  key: z.enum(settingKeys, '没有这项设置'),
  value: z.union([z.string().max(200), z.number(), z.null()], '内容不符合要求'),
  seenAt: z.date().nullable(),
})

/** What a setting takes: the text as it is kept, the number as it is; everything else is refused in words. */
export function settingValue(key: SettingKey): z.ZodType<string | number> {
  const shape = settingShape(key)
  if (shape.kind === 'text') {
    const { pattern } = shape
    return oneLineText(shape.title, { min: shape.least, max: shape.most }).refine(
      (text) => pattern === undefined || pattern.of.test(text),
      pattern?.words,
    )
  }
  const words = `应为整数，${settingBounds(key)}`
  return z
    .number(words)
    .int(words)
    .refine(
      (value) => (shape.zero !== undefined && value === 0) || (value >= shape.least && value <= shape.most),
      words,
    )
}

/** One setting as the page of the administrator shows it. */
export interface SettingView {
  key: SettingKey
  value: string | number
  /** What holds when nobody sets anything else. */
  default: string | number
  /** Null while nobody has. */
  setAt: Date | null
  setBy: string | null
}
