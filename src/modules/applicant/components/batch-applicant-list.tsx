'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { formatTotal, Pager } from '@/components/ui/pager'
import { SearchBox } from '@/components/ui/search-box'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { idTypeNames } from '@/modules/account/rules/id-types'
import { progressLabels } from '../rules/account-progress'
import type { BatchApplicantPage, BatchApplicantRow } from '../schema'
import { pageInAddress } from './page-in-address'

interface BatchApplicantListProps {
  batchCode: string
  /** The first page as the server loaded it, without search text. */
  initial: BatchApplicantPage
  loadedAt: Date
  onChangeEmployer: (applicant: BatchApplicantRow) => void
}

export const batchApplicantsKey = ['batch-applicants']

/** 申报人 of the batch: whose they are, how far they have come, and the way to another unit. */
export function BatchApplicantList({ batchCode, initial, loadedAt, onChangeEmployer }: BatchApplicantListProps) {
  const client = useApiClient()
  const page = pageInAddress(new URLSearchParams(useSearchParams()))
  const [search, setSearch] = useState('')
  const input = { batchCode, search, page, pageSize: initial.pageSize }
  const isInitial = search === '' && page === initial.page
  const answer = useQuery({
    queryKey: [...batchApplicantsKey, input],
    queryFn: () => client.province.applicants.list.query(input),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isInitial && { initialData: initial, initialDataUpdatedAt: loadedAt.getTime() }),
  })

  function show(next: number) {
    window.history.replaceState(null, '', `${window.location.pathname}${next > 1 ? `?page=${next}` : ''}`)
  }

  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">申报人</h1>
        <span role="status" className="text-ink-2">
          {answer.data && `${formatTotal(answer.data.total)} 人`}
        </span>
      </div>
      <div role="search" className="print:hidden">
        <SearchBox
          what="姓名、单位、完整证件号码"
          search={search}
          onSearch={(text) => {
            setSearch(text)
            if (page !== 1) show(1)
          }}
        />
      </div>
      {renderBody()}
    </div>
  )

  function renderBody() {
    if (answer.isError) {
      return (
        <div className="card">
          <ErrorState refusal={refusalOf(answer.error)} onRetry={() => void answer.refetch()} />
        </div>
      )
    }
    if (!answer.data) return <Skeleton label="正在加载申报人" lines={10} />
    const { rows, total, pageSize } = answer.data
    if (rows.length === 0) {
      return (
        <div className="card">
          <EmptyState title={search === '' && page === 1 ? '本批次还没有申报人' : '没有找到申报人'}>
            {search === '' && page === 1
              ? '各单位开通申报人账户后，在这里查找。'
              : '请换个写法再找。证件号码须完整输入；已移除的账户不在其中。'}
          </EmptyState>
        </div>
      )
    }
    return (
      <>
        <Rows rows={rows} onChangeEmployer={onChangeEmployer} />
        <Pager page={answer.data.page} pageSize={pageSize} total={total} onPage={show} />
      </>
    )
  }
}

function Rows({
  rows,
  onChangeEmployer,
}: Pick<BatchApplicantListProps, 'onChangeEmployer'> & { rows: BatchApplicantRow[] }) {
  return (
    <Table
      caption="本批次申报人"
      fixed
      head={
        <>
          <th scope="col" className="w-[120px]">
            姓名
          </th>
          <th scope="col" className="w-[168px]">
            证件
          </th>
          <th scope="col">所属单位</th>
          <th scope="col" className="w-[190px]">
            申报进度
          </th>
          <th scope="col" className="w-[104px] print:hidden">
            <span className="sr-only">办理</span>
          </th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.applicantId}>
          <td className="truncate font-bold" title={row.name}>
            {row.name}
          </td>
          <td className="tabular-nums">
            {row.idNumberMasked}
            <span className="block truncate text-xs text-ink-2">{idTypeNames[row.idType]}</span>
          </td>
          <td className="truncate" title={row.owningUnitName}>
            {row.owningUnitName}
          </td>
          <td>
            {progressLabels[row.progress]}
            {row.holderName && (
              <span className="block truncate text-xs text-ink-2" title={row.holderName}>
                在 {row.holderName}
              </span>
            )}
          </td>
          <td className="whitespace-nowrap print:hidden">
            <button
              type="button"
              aria-label={`变更所属单位 ${row.name}`}
              onClick={() => onChangeEmployer(row)}
              className="text-brand underline-offset-4 hover:underline"
            >
              变更所属单位
            </button>
          </td>
        </tr>
      ))}
    </Table>
  )
}
