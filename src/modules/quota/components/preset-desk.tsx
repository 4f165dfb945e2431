'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { presetSorts, type PresetCell, type PresetPage, type PresetRow, type PresetSort } from '../schema'
import { PresetDialog } from './preset-dialog'

interface PresetDeskProps {
  batchCode: string
  /** Limits are preset until the batch is closed. */
  mayEdit: boolean
  initial: PresetPage
  initialState: { page: number; sort: PresetSort }
}

const sortOptions = [
  { value: 'missing', label: '未预设的在前' },
  { value: 'name', label: '按名称' },
  { value: 'kind', label: '按单位类型' },
]

/** 推荐限额预设: every first-level unit with its limits and what has become of them. */
export function PresetDesk({ batchCode, mayEdit, initial, initialState }: PresetDeskProps) {
  const { quota: api } = useApiClient().province
  const queries = useQueryClient()
  const [state, setState] = useState({ ...initialState, search: '' })
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<PresetRow | null>(null)
  const isInitial = state.search === '' && state.page === initialState.page && state.sort === initialState.sort
  const { data, error } = useQuery({
    queryKey: ['quota-presets', batchCode, state],
    queryFn: () => api.list.query({ ...state, batchCode }),
    initialData: isInitial ? initial : undefined,
    placeholderData: keepPreviousData,
  })
  const page = data ?? initial
  // Once somebody was faster, the numbers are those of now: the next save is made over them knowingly.
  const editing = opened && (page.rows.find(({ unitId }) => unitId === opened.unitId) ?? opened)

  function show(part: Partial<typeof state>) {
    const next = { ...state, page: 1, ...part }
    setState(next)
    // Without the search text, which may be anything and stands in no address.
    window.history.replaceState(null, '', `?sort=${next.sort}&page=${next.page}`)
  }
  function search(event: FormEvent) {
    event.preventDefault()
    show({ search: typed.trim() })
  }

  return (
    <div className="flex flex-col gap-2.5">
      {page.missing > 0 && (
        <Notice tone="warn" title={`还有 ${page.missing} 个一级推荐单位没有预设限额`}>
          没有预设限额的单位不能维护推荐数量，也不能上报。
        </Notice>
      )}
      <form role="search" className="flex items-end gap-2.5" onSubmit={search}>
        <TextField
          label="查找单位"
          labelHidden
          type="search"
          placeholder="单位名称"
          maxLength={100}
          frameClassName="w-[280px]"
          value={typed}
          onValueChange={setTyped}
        />
        <Button type="submit" icon={Search}>
          查找
        </Button>
        {state.search !== '' && (
          <Button
            variant="quiet"
            onClick={() => {
              setTyped('')
              show({ search: '' })
            }}
          >
            清除
          </Button>
        )}
        <span className="flex-1" />
        <Select
          label="排序"
          labelHidden
          options={sortOptions}
          value={state.sort}
          onValueChange={(value) => show({ sort: presetSorts.find((one) => one === value) ?? 'missing' })}
        />
      </form>
      {error && <RefusalNotice refusal={refusalOf(error)} />}
      {page.indicators.length === 0 || page.rows.length === 0 ? (
        <div className="card">
          <NothingToPreset page={page} isSearch={state.search !== ''} />
        </div>
      ) : (
        <Table
          caption="各一级推荐单位的推荐限额"
          head={
            <>
              <th scope="col">一级推荐单位</th>
              {page.indicators.map(({ id, label, kind }) => (
                <th key={id} scope="col" className="whitespace-normal!">
                  {label}
                  {kind === 'MINIMUM' && '（不少于）'}
                </th>
              ))}
              <th scope="col" className="sticky right-0 print:hidden">
                操作
              </th>
            </>
          }
        >
          {page.rows.map((row) => (
            <tr key={row.unitId}>
              <td className="min-w-[150px] font-bold">{row.name}</td>
              {row.cells.map((cell) => (
                <td key={cell.indicatorId}>
                  <Numbers cell={cell} />
                </td>
              ))}
              <td className="sticky right-0 bg-paper print:hidden">
                {mayEdit && (
                  <Button size="small" aria-label={`预设 ${row.name} 的限额`} onClick={() => setOpened(row)}>
                    预设
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <p className="text-xs text-ink-2">
        大字为限额；“计”为该单位维护的计划数，“用”为已上报占用，“剩”为计划数中尚未占用的。
      </p>
      <Pager {...page} unit="个单位" onPage={(number) => show({ page: number })} />
      {editing && (
        <PresetDialog
          batchCode={batchCode}
          indicators={page.indicators}
          row={editing}
          onClose={() => setOpened(null)}
          onSaved={() => void queries.invalidateQueries({ queryKey: ['quota-presets', batchCode] })}
        />
      )}
    </div>
  )
}

function Numbers({ cell: { limit, planned, used, returned, left } }: { cell: PresetCell }) {
  if (limit === null) return <Chip tone="warn">未预设</Chip>
  return (
    <>
      <span className="block text-base font-bold">{limit}</span>
      {planned === null ? (
        <span className="block text-xs text-ink-2">未维护</span>
      ) : (
        <span className="block text-xs text-ink-2 *:block *:whitespace-nowrap">
          <span>计 {planned}</span>
          <span>
            用 {used} · 剩 {left}
          </span>
        </span>
      )}
      {returned > 0 && <span className="block text-xs whitespace-nowrap text-warn">其中退回 {returned}</span>}
    </>
  )
}

function NothingToPreset({ page, isSearch }: { page: PresetPage; isSearch: boolean }) {
  if (page.indicators.length === 0) {
    return <EmptyState title="本批次还没有限额指标">请先在“批次管理”中填写限额指标。</EmptyState>
  }
  return isSearch ? (
    <EmptyState title="没有找到单位">请换个写法再找，或清除查找内容。</EmptyState>
  ) : (
    <EmptyState title="还没有一级推荐单位">请先在“单位管理”中新增一级推荐单位及其经办人。</EmptyState>
  )
}
