import type { Finding } from './find-violations'

const idsShown = 20

/** What `npm run check:data` prints: every check with ✓ or ✗, the ids that do not fit, and the sum. */
export function reportLines(findings: Finding[]): string[] {
  const broken = findings.filter(({ ids }) => ids.length > 0).length
  const sum = broken === 0 ? '全部成立。' : `${broken} 项不成立。`
  return [...findings.flatMap(linesOf), `共 ${findings.length} 项检查，${sum}`]
}

function linesOf({ invariant: { key, holds, source, of }, ids }: Finding): string[] {
  if (ids.length === 0) return [`✓ ${holds}（${key}）`]
  const rest = ids.length > idsShown ? [`    …… 另有 ${ids.length - idsShown} 个`] : []
  return [
    `✗ ${holds}（${key}，${source}）：${ids.length} 个 ${of}`,
    ...ids.slice(0, idsShown).map((id) => `    ${id}`),
    ...rest,
  ]
}
