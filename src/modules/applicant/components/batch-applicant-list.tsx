'use client'

import { useApiClient } from '@/api/client'
import { formatAddress, pageInAddress } from '@/components/list/list-address'
import { ListFilters } from '@/components/list/list-filters'
import { ListFrame } from '@/components/list/list-frame'
import { useList } from '@/components/list/use-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { idTypeNames } from '@/modules/account/rules/id-types'
import { progressLabels } from '../rules/account-progress'
import type { BatchApplicantPage, BatchApplicantRow } from '../schema'

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
  const list = useList({
    initial,
    initialState: { page: initial.page },
    loadedAt,
    parse: (params) => ({ page: pageInAddress(params) }),
    format: formatAddress,
    queryKey: [...batchApplicantsKey, batchCode],
    load: (input) => client.province.applicants.list.query({ ...input, batchCode, pageSize: initial.pageSize }),
  })
  return (
    <ListFrame
      title="申报人"
      what="申报人"
      unit="人"
      list={list}
      filters={<ListFilters search="姓名、单位、完整证件号码" list={list} />}
      empty={
        list.search === '' ? (
          <EmptyState title="本批次还没有申报人">各单位开通申报人账户后，在这里查找。</EmptyState>
        ) : (
          <EmptyState title="没有找到申报人">请换个写法再找。证件号码须完整输入；已移除的账户不在其中。</EmptyState>
        )
      }
    >
      {({ rows }) => <Rows rows={rows} onChangeEmployer={onChangeEmployer} />}
    </ListFrame>
  )
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
