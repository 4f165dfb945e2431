import { defineErrors } from '@/lib/domain-error'
import { quotaFull, type QuotaLine } from './rules/slots'

export const quotaErrors = defineErrors({
  FULL: ({ lines }: { lines: Pick<QuotaLine, 'label' | 'limit' | 'planned' | 'used'>[] }) => quotaFull(lines),
  UNKNOWN_INDICATOR: () => ({
    kind: 'notFound',
    what: '没有保存推荐数量',
    why: '有的指标不属于本单位或本批次。',
    next: '请刷新页面后重新填写。',
  }),
  OVER_LIMIT: ({ label, planned, limit }: { label: string; planned: number; limit: number }) => ({
    kind: 'invalid',
    what: `没有保存：${label}的计划数超过限额`,
    why: `填写 ${planned}，人社厅预设的限额是 ${limit}。`,
    next: `请填写 0 到 ${limit} 的整数。`,
    details: { field: label },
  }),
  BELOW_USED: ({ label, planned, used }: { label: string; planned: number; used: number }) => ({
    kind: 'conflict',
    what: `没有保存：${label}的计划数低于已用数`,
    why: `填写 ${planned}，已经上报 ${used} 人。`,
    next: `请填写不少于 ${used} 的整数；如需减少，请先撤回或退回已上报的人选。`,
    details: { field: label },
  }),
  CHANGED_MEANWHILE: ({ label, planned }: { label: string; planned: number | null }) => ({
    kind: 'conflict',
    what: `没有保存：${label}已在别处改过`,
    why: `现在的计划数是 ${planned ?? '未维护'}。`,
    next: '请刷新页面核对后重新填写。',
  }),
  PRESET_BELOW_PLANNED: ({ label, limit, planned }: { label: string; limit: number; planned: number }) => ({
    kind: 'conflict',
    what: `没有保存：${label}的限额低于该单位的计划数`,
    why: `填写 ${limit}，该单位已维护计划数 ${planned}。`,
    next: `请填写不少于 ${planned} 的整数；如需减少，请先请该单位调低计划数。`,
    details: { field: label },
  }),
  PRESET_CHANGED: ({ label, limit }: { label: string; limit: number | null }) => ({
    kind: 'conflict',
    what: `没有保存：${label}的限额已在别处改过`,
    why: limit === null ? '现在没有预设限额。' : `现在的限额是 ${limit}。`,
    next: '请关闭后重新打开，核对后再填写。',
  }),
  PRESET_UNIT_UNKNOWN: () => ({
    kind: 'notFound',
    what: '没有保存推荐限额',
    why: '单位不存在、已经注销，或不是一级推荐单位。',
    next: '请刷新页面后重新选择单位。',
  }),
})
