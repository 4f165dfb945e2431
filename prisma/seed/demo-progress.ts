import type { Deed } from './deed'
import type { DemoApplicant } from './demo-applicants'
import { daysBefore } from './service-context'

/**
 * The life of one of the demo's core applicants: from unit to unit, one day after the other, until it stands where the
 * demo wants it.
 *
 * @param depths depth of each unit on the path, the owner's first
 */
export function lifeOf(progress: DemoApplicant['progress'], depths: number[], now: Date): Deed[] {
  if (progress === 'empty' || progress === 'complete') return []
  let daysAgo = 10
  const next = () => ({ at: daysBefore(now, (daysAgo -= 1)) })
  const deeds: Deed[] = [{ ...next(), does: 'submit' }]
  if (progress === 'submitted') return deeds
  if (progress === 'returned') return [...deeds, { ...next(), ...givenBack }]
  if (progress === 'rejected') return [...deeds, { ...next(), ...turnedDown }]
  deeds.push({ ...next(), does: 'approve', by: 0 })
  if (progress === 'ready') return deeds
  for (const [by, depth] of depths.entries()) {
    if (by === 0) continue
    deeds.push({ ...next(), does: 'forward', by: by - 1 })
    if (isHere(progress, depth)) return deeds
    deeds.push({ ...next(), does: 'approve', by })
    if (progress === 'prefecture-ready' && depth === 1) return deeds
  }
  return deeds
}

function isHere(progress: DemoApplicant['progress'], depth: number): boolean {
  if (progress === 'county') return depth > 1
  return (progress === 'prefecture' && depth === 1) || (progress === 'province' && depth === 0)
}

const givenBack = {
  does: 'return' as const,
  by: 0,
  reason: '项目经费与任务书不一致，请核对后重新提交。',
  remarks: [{ target: 'FIELD' as const, section: 'summary', field: 'plan', text: '请写明管理期内的量化目标。' }],
}

const turnedDown = { does: 'reject' as const, by: 0, reason: '经核实，主要业绩与岗位不符，不同意推荐。' }
