import type { HandoverSummary } from '../handover-schema'
import { inFlightWords } from '../rules/in-flight-words'

/** What was in flight when an account passed on, batch by batch. */
export function InFlightList({ summary }: { summary: HandoverSummary }) {
  const batches = inFlightWords(summary)
  if (batches.length === 0) return <p>当时没有进行中的批次。</p>
  return (
    <ul className="flex flex-col gap-1">
      {batches.map(({ batchName, lines }) => (
        <li key={batchName}>
          {batchName}：{lines.join('；')}。
        </li>
      ))}
    </ul>
  )
}
