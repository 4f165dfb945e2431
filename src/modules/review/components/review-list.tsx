'use client'

import type { ReactNode } from 'react'
import { ListFilters } from '@/components/list/list-filters'
import { ListFrame } from '@/components/list/list-frame'
import { useList } from '@/components/list/use-list'
import { EmptyState } from '@/components/ui/empty-state'
import { HotkeyHelp } from '@/components/ui/hotkey-help'
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

/** One module's list: search, filters, sort, pages; coming back from a dossier, it is as it was left. */
export function ReviewList({ audience, list: name, batchCode, dossierBase, aside, ...first }: ReviewListProps) {
  const api = useReviewApi(audience)
  const words = listWords(name)
  const list = useList({
    ...first,
    parse: (params) => parseListAddress(params, name),
    format: (state) => formatListAddress(state, name),
    queryKey: ['review', 'list', audience, batchCode, name],
    load: (input) => api.list({ ...input, batchCode, list: name }),
    firstSearch: rememberedList(name).search,
    onSearch: (search) => rememberList(name, { search }),
  })
  const { state, search, show, known } = list
  const isFiltered = search !== '' || Boolean(state.category ?? state.track ?? state.owningUnitId)
  return (
    <ListFrame
      title={words.title}
      what="申报"
      unit="人"
      list={list}
      aside={
        <>
          {aside}
          <span className="flex-1" />
          <HotkeyHelp lines={hotkeyLines} />
        </>
      }
      filters={
        <ListFilters
          search="姓名、证件号码、单位、学科"
          list={list}
          isFiltered={isFiltered}
          onClear={() => list.clear({ category: undefined, track: undefined, owningUnitId: undefined })}
        >
          <ReviewListFilters state={state} owningUnits={known.owningUnits} onFilter={show} />
        </ListFilters>
      }
      empty={
        isFiltered ? (
          <EmptyState title="没有符合条件的申报">请更换查找内容或清除筛选。证件号码须完整输入。</EmptyState>
        ) : (
          <EmptyState title={words.empty.title}>{words.empty.next}</EmptyState>
        )
      }
      pageSizes={pageSizes}
      onPageSize={(pageSize) => show({ pageSize })}
    >
      {(page) => (
        <ReviewListTable
          list={name}
          page={page}
          state={state}
          now={first.loadedAt}
          hrefOf={(id) => `${dossierBase}/${id}${withFrom(name, state)}`}
          isRefreshing={list.isRefreshing}
          onSort={(sort, direction) => show({ sort, direction })}
        />
      )}
    </ListFrame>
  )
}

/** The dossier carries the list it came from, so that back, 上一条 and 下一条 stay within it. */
function withFrom(list: ListName, state: ListState): string {
  const address = formatListAddress(state, list)
  return `?from=${list}${address && `&${address.slice(1)}`}`
}
