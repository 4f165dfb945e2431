'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { HotkeyHelp } from '@/components/ui/hotkey-help'
import { formatTotal, Pager } from '@/components/ui/pager'
import { Skeleton } from '@/components/ui/skeleton'
import { refusalOf } from '@/api/client'
import type { ListPage } from '../schema'
import type { ListState } from './list-address'
import { formatListAddress, pageSizes, parseListAddress } from './list-address'
import { rememberedList, rememberList } from './list-memory'
import type { ListName } from './list-names'
import { listWords } from './list-names'
import { ReviewListFilters } from './review-list-filters'
import { ReviewListTable } from './review-list-table'
import type { Audience } from './use-review-api'
import { useReviewApi } from './use-review-api'

interface ReviewListProps {
  audience: Audience
  list: ListName
  batchCode: string
  /** Where dossiers are: `${dossierBase}/${applicationId}`. */
  dossierBase: string
  /** The first page as the server loaded it, without search text. */
  initial: ListPage
  initialState: ListState
  loadedAt: Date
  /** Beside the title: the deadline of this list. */
  aside?: ReactNode
}

const hotkeyLines = [
  { keys: '/', what: '查找' },
  { keys: 'J', what: '下一行' },
  { keys: 'K', what: '上一行' },
  { keys: '回车', what: '打开选中的申报' },
]

/** One module's list: search, filters, sort, pages; filters, sort and page stay in the address, the search text does not. */
export function ReviewList({
  audience,
  list,
  batchCode,
  dossierBase,
  initial,
  initialState,
  loadedAt,
  aside,
}: ReviewListProps) {
  const api = useReviewApi(audience)
  const words = listWords(list)
  const state = parseListAddress(new URLSearchParams(useSearchParams()), list)
  const [search, setSearch] = useState(() => rememberedList(list).search)

  const input = { batchCode, list, search, ...state }
  const isInitial = search === '' && formatListAddress(state, list) === formatListAddress(initialState, list)
  const page = useQuery({
    queryKey: ['review', 'list', audience, input],
    queryFn: () => api.list(input),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isInitial && { initialData: initial, initialDataUpdatedAt: loadedAt.getTime() }),
  })

  function show(change: Partial<ListState>) {
    window.history.replaceState(
      null,
      '',
      `${window.location.pathname}${formatListAddress({ ...state, page: 1, ...change }, list)}`,
    )
  }

  function searchFor(text: string) {
    setSearch(text)
    rememberList(list, { search: text })
    if (state.page !== 1) show({})
  }

  const isFiltered = search !== '' || Boolean(state.category ?? state.track ?? state.owningUnitId)
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">{words.title}</h1>
        <span role="status" className="text-ink-2">
          {page.data && `${formatTotal(page.data.total)} 人`}
        </span>
        {aside}
        <span className="flex-1" />
        <HotkeyHelp lines={hotkeyLines} />
      </div>
      <ReviewListFilters
        state={state}
        search={search}
        owningUnits={page.data?.owningUnits ?? initial.owningUnits}
        onSearch={searchFor}
        onFilter={show}
        onClear={() => {
          searchFor('')
          show({ category: undefined, track: undefined, owningUnitId: undefined })
        }}
      />
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
    if (!page.data) return <Skeleton label="正在加载名单" lines={10} />
    if (page.data.rows.length === 0 && page.data.total > 0) {
      const last = Math.ceil(page.data.total / page.data.pageSize)
      return (
        <div className="card">
          <EmptyState
            title={`第 ${state.page} 页没有申报了`}
            action={<Button onClick={() => show({ page: last })}>看第 {last} 页</Button>}
          >
            名单现有 {formatTotal(page.data.total)} 人，共 {last} 页。
          </EmptyState>
        </div>
      )
    }
    if (page.data.rows.length === 0) {
      return (
        <div className="card">
          {isFiltered ? (
            <EmptyState title="没有符合条件的申报">请更换查找内容或清除筛选。证件号码须完整输入。</EmptyState>
          ) : (
            <EmptyState title={words.empty.title}>{words.empty.next}</EmptyState>
          )}
        </div>
      )
    }
    return (
      <>
        <ReviewListTable
          list={list}
          page={page.data}
          state={state}
          now={loadedAt}
          hrefOf={(id) => `${dossierBase}/${id}${withFrom(list, state)}`}
          isRefreshing={page.isPlaceholderData}
          onSort={(sort, direction) => show({ sort, direction })}
        />
        <Pager
          page={page.data.page}
          pageSize={page.data.pageSize}
          total={page.data.total}
          onPage={(next) => show({ page: next })}
          pageSizes={pageSizes}
          onPageSize={(pageSize) => show({ pageSize })}
        />
      </>
    )
  }
}

/** The dossier carries the list it came from, so that back, 上一条 and 下一条 stay within it. */
function withFrom(list: ListName, state: ListState): string {
  const address = formatListAddress(state, list)
  return `?from=${list}${address && `&${address.slice(1)}`}`
}
