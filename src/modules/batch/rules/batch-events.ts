import type { WindowLevel } from '@/generated/prisma/enums'
import { chinaDateTime } from '@/lib/china-time'
import { levelName } from './batch-words'

const words: Record<string, string> = {
  'batch-created': '建立批次',
  'batch-updated': '修改批次设置',
  'batch-windows-set': '设置办理时间',
  'batch-opened': '开放批次',
  'batch-window-extended': '延期',
  'batch-window-shortened': '提前截止',
  'batch-extension-ended': '取消延期',
  'batch-closed': '结束批次',
  'batch-archived': '归档',
}

/** What of the audit log belongs to the history of a batch. */
export const batchEventActions = Object.keys(words)

export function batchEventLabel(action: string): string {
  return words[action] ?? '其他'
}

/** “用人单位审核上报：青羊区人社局，2026-11-28 18:00 → 2026-12-01 18:00”; empty where there is nothing to add. */
export function batchEventDetail(details: Record<string, unknown>, subject: string | null): string {
  const { level, from, to, overtaken, unfinished } = details
  if (typeof unfinished === 'number') return `当时未完成 ${unfinished} 件`
  if (typeof level !== 'string' || typeof from !== 'string') return ''
  const times = typeof to === 'string' ? `${moment(from)} → ${moment(to)}` : `原延至 ${moment(from)}`
  const more = typeof overtaken === 'number' && overtaken > 0 ? `；取代原有延期 ${overtaken} 项` : ''
  return `${levelName(level as WindowLevel)}：${subject ?? '全部单位和人员'}，${times}${more}`
}

function moment(text: string): string {
  return chinaDateTime(new Date(text))
}
