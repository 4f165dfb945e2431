import type { QuotaView } from '../schema'

/** What is wrong with a planned number as typed, in words; null when it can be saved. */
export function plannedProblem(text: string, quota: Pick<QuotaView, 'kind' | 'limit' | 'used'>): string | null {
  if (text === '') return '请填写计划数，没有则填 0'
  if (!/^\d+$/.test(text)) return '请填写整数'
  const planned = Number(text)
  if (planned > quota.limit) return `不能超过限额 ${quota.limit}`
  if (quota.kind === 'MAXIMUM' && planned < quota.used) return `已用 ${quota.used}，不能更少`
  return null
}

/** Full-width digits and spaces are as good as plain ones. */
export function tidyNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
