import type { PresetCell } from '../schema'

/** What is wrong with a limit as typed, in words; null when it can be saved. */
export function limitProblem(text: string, cell: Pick<PresetCell, 'planned'>): string | null {
  if (text === '') return '请填写限额，没有则填 0'
  if (!/^\d+$/.test(text)) return '请填写整数'
  if (Number(text) > 9999) return '不能大于 9999'
  if (cell.planned !== null && Number(text) < cell.planned) return `该单位已计划 ${cell.planned}，不能更少`
  return null
}
