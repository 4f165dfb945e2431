import { Chip, type Tone } from '@/components/ui/chip'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import type { NameCorrection } from '../name-schema'
import { correctionOutcome } from '../rules/correction-outcome'
import { ScanLink } from './scan-link'

const tones: Record<NameCorrection['state'], Tone> = {
  PENDING: 'warn',
  ACCEPTED: 'ok',
  DECLINED: 'stop',
  WITHDRAWN: 'calm',
}

/** Requests for another name, with what became of each. */
export function CorrectionList({ corrections }: { corrections: NameCorrection[] }) {
  return (
    <Table
      caption="名称更正记录"
      head={
        <>
          <th scope="col" className="w-[104px]">
            申请时间
          </th>
          <th scope="col">更正内容</th>
          <th scope="col" className="w-[132px]">
            结果
          </th>
        </>
      }
    >
      {corrections.map((correction) => (
        <tr key={correction.correctionId} className="align-top">
          <td>
            <Moment at={correction.requestedAt} />
          </td>
          <td className="!whitespace-normal break-words">
            <p>
              {correction.currentName} → <b>{correction.requestedName}</b>
            </p>
            {correction.requestedGovernmentName !== correction.currentGovernmentName && (
              <p>
                {correction.currentGovernmentName ?? '—'} → <b>{correction.requestedGovernmentName ?? '—'}</b>
              </p>
            )}
            {correction.reason && <p className="text-ink-2">原因：{correction.reason}</p>}
            {correction.decisionReason && <p>答复：{correction.decisionReason}</p>}
            {correction.file && <ScanLink file={correction.file} />}
          </td>
          <td>
            <Chip tone={tones[correction.state]}>{correctionOutcome[correction.state]}</Chip>
            {correction.decidedAt && (
              <p className="text-xs text-ink-2">
                <Moment at={correction.decidedAt} />
              </p>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
