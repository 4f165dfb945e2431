import { chinaDateTime } from '@/lib/china-time'
import type { BatchInFlight, HandoverSummary } from '../handover-schema'

export interface InFlightWords {
  batchName: string
  lines: string[]
}

/** What was in flight, in the words of the modules, batch by batch; a batch without anything says so. */
export function inFlightWords({ batches }: HandoverSummary): InFlightWords[] {
  return batches.map((batch) => ({ batchName: batch.batchName, lines: linesOf(batch) }))
}

function linesOf(batch: BatchInFlight): string[] {
  const { opinions, closesAt, corrections, correctionBy } = batch
  const waiting = sumLine('待办', [
    ['本单位申报数据审核', batch.ownReview],
    ['其他单位申报审核', batch.othersReview],
    ['待上报', batch.ready],
    ['上级审核单位退回', batch.returned],
  ])
  const withApplicants = sumLine('在申报人处', [
    ['填报中', batch.drafts],
    ['退回修改', batch.withApplicants],
  ])
  return [
    waiting ?? '没有待办',
    withApplicants,
    opinions > 0 && `已写未报的推荐意见 ${opinions} 份`,
    corrections > 0 &&
      `限期修改 ${corrections} 件${correctionBy === null ? '' : `，最早 ${chinaDateTime(correctionBy)} 截止`}`,
    closesAt !== null && `本单位上报截止 ${chinaDateTime(closesAt)}`,
  ].filter((line) => typeof line === 'string')
}

/** “待办 5 件：本单位申报数据审核 2、待上报 3”; null for nothing. */
function sumLine(title: string, parts: [string, number][]): string | null {
  const some = parts.filter(([, count]) => count > 0)
  const total = some.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  return `${title} ${total} 件：${some.map(([label, count]) => `${label} ${count}`).join('、')}`
}
