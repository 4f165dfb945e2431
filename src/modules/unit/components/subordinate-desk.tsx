'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { refusalOf } from '@/api/client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { formatTotal, Pager } from '@/components/ui/pager'
import { SearchBox } from '@/components/ui/search-box'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import type { SubordinatePage } from '../schema'
import { CreateUnitDialog } from './create-unit-dialog'
import { formatSubordinateAddress, parseSubordinateAddress, type SubordinateListState } from './subordinate-address'
import { PendingNames } from './pending-names'
import { SubordinateTable } from './subordinate-table'
import type { UnitView } from './unit-detail-dialog'
import { UnitDialogs } from './unit-dialogs'
import { useSubordinateApi, type SuperiorAudience } from './use-subordinate-api'

interface SubordinateDeskProps {
  audience: SuperiorAudience
  /** “下级单位及单位账户管理”; the province's page has a name of its own. */
  title: string
  batchCode: string
  /** The first page as the server loaded it, without search text. */
  initial: SubordinatePage
  initialState: SubordinateListState
  loadedAt: Date
}

const statusOptions = [
  { value: 'active', label: '有效' },
  { value: 'name-asked', label: '申请更正名称' },
  { value: 'deactivated', label: '已注销' },
  { value: 'all', label: '全部状态' },
]

type OpenDialog = { kind: 'create' } | { kind: 'unit'; unitId: string; view: UnitView }

/** The units directly below with their accounts: search, filter, sort, pages, and a dialog for each thing to do. */
export function SubordinateDesk({ audience, title, batchCode, initial, initialState, loadedAt }: SubordinateDeskProps) {
  const api = useSubordinateApi(audience)
  const queries = useQueryClient()
  const showToast = useToast()
  const state = parseSubordinateAddress(new URLSearchParams(useSearchParams()))
  const [search, setSearch] = useState('')
  const [clears, setClears] = useState(0)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)

  const input = { batchCode, search, ...state, pageSize: initial.pageSize }
  const isInitial = search === '' && formatSubordinateAddress(state) === formatSubordinateAddress(initialState)
  const page = useQuery({
    queryKey: ['subordinates', 'list', audience, input],
    queryFn: () => api.list.query(input),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isInitial && { initialData: initial, initialDataUpdatedAt: loadedAt.getTime() }),
  })

  function show(change: Partial<SubordinateListState>) {
    const address = formatSubordinateAddress({ ...state, page: 1, ...change })
    window.history.replaceState(null, '', `${window.location.pathname}${address}`)
  }

  function searchFor(text: string) {
    setSearch(text)
    if (state.page !== 1) show({})
  }

  function changed(message: string, next: OpenDialog | null) {
    showToast(message)
    setDialog(next)
    void queries.invalidateQueries({ queryKey: ['subordinates'] })
  }

  const createButton = (
    <Button variant="primary" icon={Plus} className="print:hidden" onClick={() => setDialog({ kind: 'create' })}>
      新增下级单位及单位账户
    </Button>
  )
  const isFiltered = search !== '' || state.status !== 'active'
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">{title}</h1>
        <span role="status" className="text-ink-2">
          {page.data && `${formatTotal(page.data.total)} 个`}
        </span>
        <span className="flex-1" />
        {createButton}
      </div>
      <div role="search" className="flex items-center gap-2.5 print:hidden">
        <SearchBox key={clears} what="单位名称、代码、经办人" search={search} onSearch={searchFor} />
        <Select
          label="状态"
          labelHidden
          options={statusOptions}
          value={state.status}
          onValueChange={(value) => show({ status: value as SubordinateListState['status'] })}
          frameClassName="w-[144px]"
        />
        {isFiltered && (
          <Button
            variant="quiet"
            size="small"
            icon={X}
            onClick={() => {
              setClears(clears + 1)
              searchFor('')
              show({ status: 'active' })
            }}
          >
            清除筛选
          </Button>
        )}
      </div>
      <PendingNames
        audience={audience}
        isShown={state.status === 'name-asked'}
        onShow={() => show({ status: 'name-asked' })}
      />
      {renderBody()}
      {dialog?.kind === 'create' && (
        <CreateUnitDialog
          audience={audience}
          onClose={() => setDialog(null)}
          onDone={(_created, name) => changed(`已开设“${name}”，经办人现在可以扫码登录`, null)}
        />
      )}
      {dialog?.kind === 'unit' && (
        <UnitDialogs
          audience={audience}
          unitId={dialog.unitId}
          view={dialog.view}
          onView={(view) => setDialog({ ...dialog, view })}
          onClose={() => setDialog(null)}
          onDone={(_change, message) => changed(message, { ...dialog, view: 'detail' })}
        />
      )}
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
    if (!page.data) return <Skeleton label="正在加载下级单位" lines={10} />
    const { rows, total, pageSize } = page.data
    if (rows.length === 0) {
      const last = Math.ceil(total / pageSize)
      return <div className="card">{renderEmpty(last)}</div>
    }
    return (
      <>
        <SubordinateTable
          audience={audience}
          rows={rows}
          state={state}
          isRefreshing={page.isPlaceholderData}
          onSort={(sort, direction) => show({ sort, direction })}
          onOpen={(unitId) => setDialog({ kind: 'unit', unitId, view: 'detail' })}
        />
        <Pager
          page={page.data.page}
          pageSize={pageSize}
          total={total}
          unit="个"
          onPage={(next) => show({ page: next })}
        />
      </>
    )
  }

  function renderEmpty(last: number) {
    if (last > 0) {
      return (
        <EmptyState
          title={`第 ${state.page} 页没有单位了`}
          action={<Button onClick={() => show({ page: last })}>看第 {last} 页</Button>}
        >
          名单共 {last} 页。
        </EmptyState>
      )
    }
    if (isFiltered) {
      return <EmptyState title="没有符合条件的下级单位">请更换查找内容或清除筛选。</EmptyState>
    }
    return (
      <EmptyState title="还没有下级单位" action={createButton}>
        为直属下级单位开设单位和账户后，在这里看到它们的经办人、最近登录和填报进度。每个单位只能管理直属下级单位，不允许跨级。
      </EmptyState>
    )
  }
}
