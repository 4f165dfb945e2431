import type { WindowLevel } from '@/generated/prisma/enums'
import { chinaDateTime } from '@/lib/china-time'
import { levelName } from './batch-words'
import { windowLabels } from './window-labels'

export interface WindowSpan {
  level: WindowLevel
  opensAt: Date
  closesAt: Date
}

export interface WindowFindings {
  /** Never saved so. */
  refusals: string[]
  /** Saved when the user says that he means it. */
  warnings: string[]
}

/** Whether the levels' windows fit each other: an application must be able to get from the applicant to the province. */
export function checkWindows(spans: readonly WindowSpan[]): WindowFindings {
  const ordered = windowLabels.flatMap(([level]) => spans.filter((span) => span.level === level))
  const refusals = ordered
    .filter(({ opensAt, closesAt }) => closesAt <= opensAt)
    .map(({ level }) => `${levelName(level)}：截止时间须晚于开始时间`)
  const warnings: string[] = []
  for (const [index, upper] of ordered.entries()) {
    const lower = ordered[index - 1]
    if (!lower) continue
    const [below, above] = [levelName(lower.level), levelName(upper.level)]
    if (lower.opensAt >= upper.closesAt) {
      refusals.push(`${below}在${above}截止（${chinaDateTime(upper.closesAt)}）之后才开始`)
    } else if (lower.closesAt > upper.closesAt) {
      warnings.push(`${below}的截止时间晚于${above}，最后办理的申报将来不及继续上报`)
    }
  }
  return { refusals, warnings }
}
