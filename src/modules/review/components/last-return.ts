import type { Dossier, TimelineEntry } from '../schema'

/** What makes an earlier return a thing of the past. */
const ends = new Set(['提交', '上报', '收回'])

/** The return that is still to be answered: where it was returned to, and there until it goes up again after 重新修改. */
export function lastReturn({ state, timeline }: Pick<Dossier, 'state' | 'timeline'>): TimelineEntry | null {
  if (state.startsWith('RETURNED')) return timeline.findLast(({ label }) => label === '退回') ?? null
  if (state !== 'IN_REVIEW' && state !== 'READY_TO_FORWARD') return null
  const last = timeline.findLast(({ label }) => label === '退回' || ends.has(label))
  return last?.label === '退回' ? last : null
}
