import type { Category, IndicatorKind, Track } from '@/generated/prisma/enums'
import { categoryName, levelName, trackName } from './batch-words'
import { checkWindows, type WindowSpan } from './check-windows'
import { windowLabels } from './window-labels'

export interface BatchToOpen {
  categories: readonly Category[]
  tracks: readonly Track[]
  indicators: readonly { category: Category; track: Track | null; kind: IndicatorKind }[]
  windows: readonly WindowSpan[]
}

/** What would make a batch unusable once it is open; empty = it may be opened. */
export function openingProblems({ categories, tracks, indicators, windows }: BatchToOpen, now: Date): string[] {
  const missing = windowLabels.filter(([level]) => !windows.some((window) => window.level === level))
  const ended = windows.filter(({ level, closesAt }) => level === 'APPLICANT' && closesAt <= now)
  // Without an indicator that counts it, a first-level unit could never forward such an application.
  const uncounted = categories.flatMap((category) =>
    tracks
      .filter(
        (track) =>
          !indicators.some(
            (one) => one.kind === 'MAXIMUM' && one.category === category && (one.track === null || one.track === track),
          ),
      )
      .map((track) => `“${categoryName[category]}（${trackName[track]}）”没有计入任何限额指标，届时不能上报`),
  )
  return [
    ...(categories.length === 0 ? ['还没有选择申报类别'] : []),
    ...(tracks.length === 0 ? ['还没有选择申报专项'] : []),
    ...uncounted,
    ...(missing.length > 0 ? [`还没有设置办理时间：${missing.map(([level]) => levelName(level)).join('、')}`] : []),
    ...checkWindows(windows).refusals,
    ...ended.map(({ level }) => `${levelName(level)}的截止时间已过`),
  ]
}
