'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { formatTotal, Pager } from '@/components/ui/pager'
import { SearchBox } from '@/components/ui/search-box'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { registrationStates, stateNames } from '../rules/registration-state'
import type { RegistrationPage } from '../schema'
import {
  formatRegistrationAddress,
  parseRegistrationAddress,
  type RegistrationListState,
} from './registration-list-address'
import { RegistrationListTable } from './registration-list-table'

interface RegistrationListProps {
  /** The address of this page. */
  base: string
  /** The first page as the server loaded it, without search text. */
  initial: RegistrationPage
  initialState: RegistrationListState
  loadedAt: Date
}

/** 注册审核: what was sent, by state, with search and pages. */
export function RegistrationList({ base, initial, initialState, loadedAt }: RegistrationListProps) {
  const api = useApiClient().province.registration
  const state = parseRegistrationAddress(new URLSearchParams(useSearchParams()))
  const [search, setSearch] = useState('')
  const [clears, setClears] = useState(0)

  const input = { search, ...state }
  const isInitial = search === '' && formatRegistrationAddress(state) === formatRegistrationAddress(initialState)
  const page = useQuery({
    queryKey: ['registration', 'list', input],
    queryFn: () => api.list.query(input),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isInitial && { initialData: initial, initialDataUpdatedAt: loadedAt.getTime() }),
  })

  function show(change: Partial<RegistrationListState>) {
    const address = formatRegistrationAddress({ ...state, page: 1, ...change })
    window.history.replaceState(null, '', `${window.location.pathname}${address}`)
  }

  function searchFor(text: string) {
    setSearch(text)
    if (state.page !== 1) show({})
  }

  const counts = (page.data ?? initial).counts
  const isFiltered = search !== '' || state.state !== 'PENDING'
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">注册审核</h1>
        <span role="status" className="text-ink-2">
          {page.data && `${formatTotal(page.data.total)} 件`}
        </span>
      </div>
      <div role="search" className="flex items-center gap-2.5 print:hidden">
        <SearchBox key={clears} what="注册编号、单位、经办人" search={search} onSearch={searchFor} />
        <Select
          label="状态"
          labelHidden
          options={stateOptions(counts)}
          value={state.state}
          onValueChange={(value) => show({ state: value as RegistrationListState['state'] })}
          frameClassName="w-[152px]"
        />
        {isFiltered && (
          <Button
            variant="quiet"
            size="small"
            icon={X}
            onClick={() => {
              setClears(clears + 1)
              searchFor('')
              show({ state: 'PENDING' })
            }}
          >
            清除筛选
          </Button>
        )}
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
    if (!page.data) return <Skeleton label="正在加载注册" lines={10} />
    const { rows, total, pageSize } = page.data
    if (rows.length === 0) return <div className="card">{renderEmpty(Math.ceil(total / pageSize))}</div>
    return (
      <>
        <RegistrationListTable rows={rows} base={base} isRefreshing={page.isPlaceholderData} />
        <Pager
          page={page.data.page}
          pageSize={pageSize}
          total={total}
          unit="件"
          onPage={(next) => show({ page: next })}
        />
      </>
    )
  }

  function renderEmpty(last: number) {
    if (last > 0) {
      return (
        <EmptyState
          title={`第 ${state.page} 页没有注册了`}
          action={<Button onClick={() => show({ page: last })}>看第 {last} 页</Button>}
        >
          名单共 {last} 页。
        </EmptyState>
      )
    }
    if (search !== '') return <EmptyState title="没有符合条件的注册">请更换查找内容或清除筛选。</EmptyState>
    if (state.state === 'PENDING') {
      return (
        <EmptyState
          title="没有待审核的注册"
          action={<Button onClick={() => show({ state: 'ALL' })}>看全部注册</Button>}
        >
          一级推荐单位提交注册或经办人变更后，在这里审核。
        </EmptyState>
      )
    }
    return <EmptyState title="没有这种状态的注册">请在上面选择别的状态。</EmptyState>
  }
}

function stateOptions(counts: RegistrationPage['counts']) {
  const sent = registrationStates.filter((state) => state !== 'DRAFT')
  const total = sent.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  return [
    ...sent.map((state) => ({ value: state, label: `${stateNames[state]}（${counts[state] ?? 0}）` })),
    { value: 'ALL', label: `全部（${total}）` },
  ]
}
