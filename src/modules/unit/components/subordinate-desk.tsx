'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ListFilters } from '@/components/list/list-filters'
import { ListFrame } from '@/components/list/list-frame'
import { useList } from '@/components/list/use-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
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
export function SubordinateDesk({ audience, title, batchCode, ...first }: SubordinateDeskProps) {
  const api = useSubordinateApi(audience)
  const queries = useQueryClient()
  const showToast = useToast()
  const list = useList({
    ...first,
    parse: parseSubordinateAddress,
    format: formatSubordinateAddress,
    queryKey: ['subordinates', 'list', audience, batchCode],
    load: (input) => api.list.query({ ...input, batchCode, pageSize: first.initial.pageSize }),
  })
  const [dialog, setDialog] = useState<OpenDialog | null>(null)

  function changed(message: string, next: OpenDialog | null) {
    showToast(message)
    setDialog(next)
    void queries.invalidateQueries({ queryKey: ['subordinates'] })
  }

  const createButton = (className: string) => (
    <Button
      variant="primary"
      icon={Plus}
      className={`${className} print:hidden`}
      onClick={() => setDialog({ kind: 'create' })}
    >
      新增下级单位及单位账户
    </Button>
  )
  const { state, search, show } = list
  const isFiltered = search !== '' || state.status !== 'active'
  return (
    <>
      <ListFrame
        title={title}
        what="下级单位"
        unit="个"
        list={list}
        aside={createButton('ml-auto')}
        filters={
          <ListFilters
            search="单位名称、代码、经办人"
            list={list}
            isFiltered={isFiltered}
            onClear={() => list.clear({ status: 'active' })}
          >
            <Select
              label="状态"
              labelHidden
              options={statusOptions}
              value={state.status}
              onValueChange={(value) => show({ status: value as SubordinateListState['status'] })}
              frameClassName="w-[144px]"
            />
          </ListFilters>
        }
        notice={
          <PendingNames
            audience={audience}
            isShown={state.status === 'name-asked'}
            onShow={() => show({ status: 'name-asked' })}
          />
        }
        empty={
          isFiltered ? (
            <EmptyState title="没有符合条件的下级单位">请更换查找内容或清除筛选。</EmptyState>
          ) : (
            <EmptyState title="还没有下级单位" action={createButton('')}>
              为直属下级单位开设单位和账户后，在这里看到它们的经办人、最近登录和填报进度。每个单位只能管理直属下级单位，不允许跨级。
            </EmptyState>
          )
        }
      >
        {({ rows }) => (
          <SubordinateTable
            audience={audience}
            rows={rows}
            state={state}
            isRefreshing={list.isRefreshing}
            onSort={(sort, direction) => show({ sort, direction })}
            onOpen={(unitId) => setDialog({ kind: 'unit', unitId, view: 'detail' })}
          />
        )}
      </ListFrame>
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
    </>
  )
}
