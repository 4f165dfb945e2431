import type { Category, IndicatorKind, Track } from '@/generated/prisma/enums'

interface Counted {
  category: Category
  track: Track | null
  kind: IndicatorKind
}

/** An indicator's code follows from what it counts: users give it a name, never a code. */
export function indicatorCode({ category, track, kind }: Counted): string {
  return [category, track, kind === 'MINIMUM' ? 'MINIMUM' : null].filter((part) => part !== null).join('_')
}

/** The label of the second of two indicators that count the same or are called the same; null when there is none. */
export function repeatedIndicator<T extends Counted & { label: string }>(indicators: readonly T[]): string | null {
  const seen = new Set<string>()
  for (const indicator of indicators) {
    const keys = [indicatorCode(indicator), `label:${indicator.label}`]
    if (keys.some((key) => seen.has(key))) return indicator.label
    for (const key of keys) seen.add(key)
  }
  return null
}
