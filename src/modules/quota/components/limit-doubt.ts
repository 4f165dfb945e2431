import type { PresetCell } from '../schema'

const timesOthers = 10
const alwaysPlausible = 20
/** Where no other unit has a limit yet. */
const plausibleAlone = 100

/** Why a limit looks like a slip of the hand, in words; null when it does not. Such a limit is asked about, not refused. */
export function limitDoubt(
  text: string,
  { limit, othersMost }: Pick<PresetCell, 'limit' | 'othersMost'>,
): string | null {
  const typed = Number(text)
  if (typed === limit) return null
  const most = othersMost === null ? plausibleAlone : Math.max(alwaysPlausible, othersMost * timesOthers)
  if (typed <= most) return null
  return othersMost === null ? `${typed} 人，是否多填了数字` : `${typed} 人，其他单位最多 ${othersMost} 人`
}
