'use client'

import Link from 'next/link'
import { useApiClient } from '@/api/client'
import { ListFilters } from '@/components/list/list-filters'
import { ListFrame } from '@/components/list/list-frame'
import { useList } from '@/components/list/use-list'
import { Chip, type Tone } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import type { DecisionState } from '@/generated/prisma/enums'
import { correctionStateLabels } from '../rules/correction-words'
import type { CorrectionPage, CorrectionRow } from '../schema'
import {
  correctionStates,
  formatCorrectionAddress,
  parseCorrectionAddress,
  type CorrectionListState,
} from './correction-list-address'

interface CorrectionListProps {
  batchCode: string
  /** The first page as the server loaded it, without search text. */
  initial: CorrectionPage
  initialState: CorrectionListState
  loadedAt: Date
}

/** 身份信息更正: the requests of the batch, what waits on top. */
export function CorrectionList({ batchCode, ...first }: CorrectionListProps) {
  const client = useApiClient()
  const list = useList({
    ...first,
    parse: parseCorrectionAddress,
    format: formatCorrectionAddress,
    queryKey: ['corrections', batchCode],
    load: (input) => client.province.correction.list.query({ ...input, batchCode, pageSize: first.initial.pageSize }),
  })
  const { state, search, show, known } = list
  const isFiltered = search !== '' || state.state !== undefined
  return (
    <ListFrame
      title="身份信息更正"
      what="更正申请"
      unit="份"
      list={list}
      filters={
        <ListFilters
          search="姓名、单位、完整证件号码"
          list={list}
          isFiltered={isFiltered}
          onClear={() => list.clear({ state: undefined })}
        >
          <Select
            label="状态"
            labelHidden
            placeholder="全部状态"
            options={correctionStates.map((value) => ({
              value,
              label: `${correctionStateLabels[value]}（${known.counts[value] ?? 0}）`,
            }))}
            value={state.state ?? ''}
            onValueChange={(value) => show({ state: correctionStates.find((one) => one === value) })}
            frameClassName="w-[148px]"
          />
        </ListFilters>
      }
      empty={
        <EmptyState title={isFiltered ? '没有符合条件的更正申请' : '还没有更正申请'}>
          {isFiltered
            ? '请更换查找内容或状态。证件号码须完整输入。'
            : '申报人提交后，所属单位申请更正其姓名或证件的，在这里审核。'}
        </EmptyState>
      }
    >
      {({ rows }) => <Rows rows={rows} base={`/province/b/${batchCode}/corrections`} />}
    </ListFrame>
  )
}

const tones: Record<DecisionState, Tone> = { PENDING: 'warn', ACCEPTED: 'ok', DECLINED: 'stop', WITHDRAWN: 'calm' }

function Rows({ rows, base }: { rows: CorrectionRow[]; base: string }) {
  return (
    <Table
      caption="身份信息更正申请"
      fixed
      head={
        <>
          <th scope="col">姓名</th>
          <th scope="col" className="w-[128px]">
            更正内容
          </th>
          <th scope="col">所属单位</th>
          <th scope="col" className="w-[100px]">
            申请时间
          </th>
          <th scope="col" className="w-[96px]">
            状态
          </th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.correctionId}>
          <td className="truncate" title={row.currentName}>
            <Link href={`${base}/${row.correctionId}`} className="font-bold">
              {row.currentName}
            </Link>
          </td>
          <td>{whatChanges(row)}</td>
          <td className="truncate" title={row.owningUnitName}>
            {row.owningUnitName}
          </td>
          <td>
            <Moment at={row.requestedAt} />
          </td>
          <td>
            <Chip tone={tones[row.state]}>{correctionStateLabels[row.state]}</Chip>
          </td>
        </tr>
      ))}
    </Table>
  )
}

function whatChanges({ currentName, name, isOtherDocument }: CorrectionRow): string {
  return [name === currentName ? '' : '姓名', isOtherDocument ? '证件' : ''].filter(Boolean).join('、')
}
