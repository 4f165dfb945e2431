import type { Category, IndicatorKind, Track } from '@/generated/prisma/enums'
import type { Refusal } from '@/lib/domain-error'

/** One indicator of a first-level unit with its numbers. */
export interface QuotaLine {
  quotaId: string
  indicatorId: string
  label: string
  category: Category
  /** Null counts every track of the category. */
  track: Track | null
  kind: IndicatorKind
  limit: number
  /** Null = the unit has not maintained it. */
  planned: number | null
  used: number
}

/** What decides about the forward of one application by its first-level unit. */
export interface QuotaFacts {
  lines: QuotaLine[]
  /** The category the unit recommends and the track applied for; null while no category is chosen. */
  category: Category | null
  track: Track | null
  /** Indicators of which the application holds a slot already (the province returned it). */
  heldIndicatorIds: string[]
}

/** Indicators that count an application: its recommended category, and its track where the indicator names one. */
export function countsFor(
  indicator: { category: Category; track: Track | null },
  subject: { category: Category | null; track: Track | null },
): boolean {
  return indicator.category === subject.category && (indicator.track === null || indicator.track === subject.track)
}

/** Lines of which a forward takes a slot. A MINIMUM only warns, so it holds none. */
export function linesToTake({ lines, category, track }: QuotaFacts): QuotaLine[] {
  return lines.filter((line) => line.kind === 'MAXIMUM' && countsFor(line, { category, track }))
}

/** Before forwarding anything every planned number must be maintained (manual 1.2.11); null = not a first-level unit. */
export function quotaNotMaintained(quota: QuotaFacts | null): Refusal | null {
  if (!quota) return null
  const missing = quota.lines.filter(({ planned }) => planned === null)
  if (quota.lines.length > 0 && missing.length === 0) return null
  return {
    kind: 'conflict',
    what: '还不能上报',
    why:
      quota.lines.length === 0
        ? '人社厅尚未预设本单位的推荐限额。'
        : `推荐限额还没有维护：${missing.map(({ label }) => label).join('、')}。`,
    next: quota.lines.length === 0 ? '请联系人社厅。' : '请先到“推荐限额”维护各项推荐数量。',
    details: { goTo: 'quota' },
  }
}

/** Is a slot free in every indicator that counts this application; the refusal bears the numbers. */
export function slotMissing(quota: QuotaFacts | null): Refusal | null {
  if (!quota || quota.category === null) return null
  const wanted = linesToTake(quota)
  if (wanted.length === 0) return noQuotaFor()
  const full = wanted.filter(
    ({ indicatorId, planned, used }) => !quota.heldIndicatorIds.includes(indicatorId) && used >= (planned ?? 0),
  )
  return full.length === 0 ? null : quotaFull(full)
}

export function quotaFull(lines: Pick<QuotaLine, 'label' | 'limit' | 'planned' | 'used'>[]): Refusal {
  const numbers = lines.map(
    ({ label, planned, used, limit }) => `${label}已用 ${used}，计划 ${planned ?? 0}，限额 ${limit}`,
  )
  const canRaise = lines.every(({ planned, limit }) => (planned ?? 0) < limit)
  return {
    kind: 'conflict',
    what: '没有上报：推荐名额已满',
    why: `${numbers.join('；')}。`,
    next: canRaise
      ? '可在“推荐限额”中在限额内增加计划数，或改为其他推荐类别。'
      : '请改为其他推荐类别，或调整已上报人选后再上报。',
    details: { goTo: 'quota' },
  }
}

function noQuotaFor(): Refusal {
  return {
    kind: 'conflict',
    what: '还不能上报',
    why: '人社厅没有为本单位预设这一推荐类别的限额。',
    next: '请更改推荐类别，或联系人社厅。',
    details: { goTo: 'quota' },
  }
}
