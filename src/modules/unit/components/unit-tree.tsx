'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { RefusalNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { SearchBox } from '@/components/ui/search-box'
import { Table } from '@/components/ui/table'
import type { TreeUnit } from '../province-schema'
import { AnyUnitDialog } from './any-unit-dialog'

interface UnitTreeProps {
  batchCode: string
  /** The first-level units in use. */
  initial: TreeUnit[]
}

/** The whole tree, a branch at a time, and a search over all levels. */
export function UnitTree({ batchCode, initial }: UnitTreeProps) {
  const [search, setSearch] = useState('')
  const [withDeactivated, setWithDeactivated] = useState(false)
  const [openedId, setOpenedId] = useState<string | null>(null)
  const shared = { batchCode, withDeactivated, onOpen: setOpenedId }
  return (
    <div className="flex flex-col gap-2.5">
      <div role="search" className="flex items-center gap-4">
        <SearchBox what="单位名称、代码、经办人" search={search} onSearch={setSearch} />
        <Checkbox label="显示已注销的单位" checked={withDeactivated} onCheckedChange={setWithDeactivated} />
      </div>
      {search === '' ? (
        <div className="card px-3 py-2">
          <Branch {...shared} unitId={null} level={0} initial={withDeactivated ? undefined : initial} />
        </div>
      ) : (
        <FoundTable key={`${search}.${withDeactivated}`} {...shared} search={search} />
      )}
      {openedId && <AnyUnitDialog batchCode={batchCode} unitId={openedId} onClose={() => setOpenedId(null)} />}
    </div>
  )
}

interface SharedProps {
  batchCode: string
  withDeactivated: boolean
  onOpen: (unitId: string) => void
}

function Branch({
  unitId,
  level,
  initial,
  ...shared
}: SharedProps & { unitId: string | null; level: number; initial?: TreeUnit[] }) {
  const { units: api } = useApiClient().province
  const { batchCode, withDeactivated } = shared
  const { data, error } = useQuery({
    queryKey: ['unit-tree', 'branch', batchCode, unitId, withDeactivated],
    queryFn: () => api.branch.query({ batchCode, unitId, withDeactivated }),
    initialData: initial,
    staleTime: 5_000,
  })
  if (error) return <RefusalNotice refusal={refusalOf(error)} />
  if (!data) return <p className="py-1.5 pl-7 text-sm text-ink-2">正在加载…</p>
  if (data.length === 0) {
    return level === 0 ? (
      <EmptyState title="还没有单位">请先在“一级推荐单位”中新增一级推荐单位及其经办人。</EmptyState>
    ) : (
      <p className="py-1.5 pl-7 text-sm text-ink-2">没有下级单位</p>
    )
  }
  return (
    <ul className={level === 0 ? undefined : 'ml-[11px] border-l border-line pl-3'}>
      {data.map((unit) => (
        <TreeNode key={unit.unitId} unit={unit} level={level} {...shared} />
      ))}
    </ul>
  )
}

function TreeNode({ unit, level, ...shared }: SharedProps & { unit: TreeUnit; level: number }) {
  const [isOpen, setIsOpen] = useState(false)
  const mayOpen = unit.children > 0 || shared.withDeactivated
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <li>
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 border-b border-line-2 py-1">
        {mayOpen ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={`${unit.name} 的下级单位`}
            onClick={() => setIsOpen(!isOpen)}
            className="rounded-sm p-1 text-ink-2 hover:bg-hover"
          >
            <Icon size={16} aria-hidden />
          </button>
        ) : (
          <span className="w-6 shrink-0" />
        )}
        <button
          type="button"
          onClick={() => shared.onOpen(unit.unitId)}
          className="min-w-0 max-w-[calc(100%-32px)] rounded-sm text-left text-brand hover:underline"
        >
          {unit.name}
        </button>
        {unit.deactivatedAt && <Chip>已注销</Chip>}
        <span className="ml-auto max-w-full pl-8 text-xs text-ink-2">
          {unit.operatorName === null ? (
            '无经办人'
          ) : (
            <>
              经办人 <bdi>{unit.operatorName}</bdi>
            </>
          )}{' '}
          · 直属下级 {unit.children} · 申报人 {unit.applicants}
        </span>
      </div>
      {isOpen && <Branch {...shared} unitId={unit.unitId} level={level + 1} />}
    </li>
  )
}

function FoundTable({ search, batchCode, withDeactivated, onOpen }: SharedProps & { search: string }) {
  const { units: api } = useApiClient().province
  const [page, setPage] = useState(1)
  const { data, error } = useQuery({
    queryKey: ['unit-tree', 'search', batchCode, search, withDeactivated, page],
    queryFn: () => api.search.query({ batchCode, search, withDeactivated, page }),
    placeholderData: keepPreviousData,
  })
  if (error) return <RefusalNotice refusal={refusalOf(error)} />
  if (!data) return <p className="text-sm text-ink-2">正在查找…</p>
  if (data.total === 0) {
    return (
      <div className="card">
        <EmptyState title="没有找到单位">请换个写法再找；已注销的单位要勾选“显示已注销的单位”。</EmptyState>
      </div>
    )
  }
  return (
    <>
      <Table
        caption="找到的单位"
        head={
          <>
            <th scope="col">单位</th>
            <th scope="col">上级单位</th>
            <th scope="col">经办人</th>
            <th scope="col">直属下级</th>
            <th scope="col">申报人</th>
          </>
        }
      >
        {data.rows.map((unit) => (
          <tr key={unit.unitId}>
            <td>
              <button
                type="button"
                onClick={() => onOpen(unit.unitId)}
                className="text-left text-brand hover:underline"
              >
                {unit.name}
              </button>
              {unit.deactivatedAt && <Chip>已注销</Chip>}
            </td>
            <td className="text-ink-2">{unit.above.join(' › ') || '人社厅（一级推荐单位）'}</td>
            <td>{unit.operatorName ?? '—'}</td>
            <td>{unit.children}</td>
            <td>{unit.applicants}</td>
          </tr>
        ))}
      </Table>
      <Pager {...data} unit="个" onPage={setPage} />
    </>
  )
}
