'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Chip, type Tone } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Moment } from '@/components/ui/moment'
import { formatTotal, Pager } from '@/components/ui/pager'
import { SearchBox } from '@/components/ui/search-box'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import type { DecisionState } from '@/generated/prisma/enums'
import { correctionStateLabels } from '../rules/correction-words'
import type { CorrectionPage, CorrectionRow } from '../schema'
import { correctionStates, formatCorrectionAddress, parseCorrectionAddress } from './correction-list-address'

interface CorrectionListProps {
  batchCode: string
  /** The first page as the server loaded it, without search text. */
  initial: CorrectionPage
  initialAddress: string
  loadedAt: Date
}

/** 身份信息更正: the requests of the batch, what waits on top. */
export function CorrectionList({ batchCode, initial, initialAddress, loadedAt }: CorrectionListProps) {
  const client = useApiClient()
  const state = parseCorrectionAddress(new URLSearchParams(useSearchParams()))
  const [search, setSearch] = useState('')
  const input = { batchCode, search, ...state, pageSize: initial.pageSize }
  const isInitial = search === '' && formatCorrectionAddress(state) === initialAddress
  const page = useQuery({
    queryKey: ['corrections', input],
    queryFn: () => client.province.correction.list.query(input),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isInitial && { initialData: initial, initialDataUpdatedAt: loadedAt.getTime() }),
  })
  const counts = page.data?.counts ?? initial.counts

  function show(change: Partial<typeof state>) {
    const address = formatCorrectionAddress({ ...state, page: 1, ...change })
    window.history.replaceState(null, '', `${window.location.pathname}${address}`)
  }

  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">身份信息更正</h1>
        <span role="status" className="text-ink-2">
          {page.data && `${formatTotal(page.data.total)} 份`}
        </span>
      </div>
      <div role="search" className="flex items-center gap-2.5 print:hidden">
        <SearchBox
          what="姓名、单位、完整证件号码"
          search={search}
          onSearch={(text) => {
            setSearch(text)
            if (state.page !== 1) show({})
          }}
        />
        <Select
          label="状态"
          labelHidden
          placeholder="全部状态"
          options={correctionStates.map((value) => ({
            value,
            label: `${correctionStateLabels[value]}（${counts[value] ?? 0}）`,
          }))}
          value={state.state ?? ''}
          onValueChange={(value) => show({ state: correctionStates.find((one) => one === value) })}
          frameClassName="w-[148px]"
        />
      </div>
      {renderBody()}
    </div>
  )

  function renderBody() {
    if (page.isError) {
      return (
        <div className="card">
          <ErrorState refusal={refusalOf(page.error)} onRetry={() => void page.refetch()} />
        </div>
      )
    }
    if (!page.data) return <Skeleton label="正在加载更正申请" lines={8} />
    const { rows, total, pageSize } = page.data
    if (rows.length === 0) {
      const isFiltered = search !== '' || state.state !== undefined || state.page > 1
      return (
        <div className="card">
          <EmptyState title={isFiltered ? '没有符合条件的更正申请' : '还没有更正申请'}>
            {isFiltered
              ? '请更换查找内容或状态。证件号码须完整输入。'
              : '申报人提交后，所属单位申请更正其姓名或证件的，在这里审核。'}
          </EmptyState>
        </div>
      )
    }
    return (
      <>
        <Rows rows={rows} base={`/province/b/${batchCode}/corrections`} />
        <Pager
          page={page.data.page}
          pageSize={pageSize}
          total={total}
          unit="份"
          onPage={(next) => show({ page: next })}
        />
      </>
    )
  }
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
