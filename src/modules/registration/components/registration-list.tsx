'use client'

import { useApiClient } from '@/api/client'
import { ListFilters } from '@/components/list/list-filters'
import { ListFrame } from '@/components/list/list-frame'
import { useList } from '@/components/list/use-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
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
export function RegistrationList({ base, ...first }: RegistrationListProps) {
  const api = useApiClient().province.registration
  const list = useList({
    ...first,
    parse: parseRegistrationAddress,
    format: formatRegistrationAddress,
    queryKey: ['registration', 'list'],
    load: (input) => api.list.query(input),
  })
  const { state, search, show } = list
  return (
    <ListFrame
      title="注册审核"
      what="注册"
      unit="件"
      list={list}
      filters={
        <ListFilters
          search="注册编号、单位、经办人"
          list={list}
          isFiltered={search !== '' || state.state !== 'PENDING'}
          onClear={() => list.clear({ state: 'PENDING' })}
        >
          <Select
            label="状态"
            labelHidden
            options={stateOptions(list.known.counts)}
            value={state.state}
            onValueChange={(value) => show({ state: value as RegistrationListState['state'] })}
            frameClassName="w-[152px]"
          />
        </ListFilters>
      }
      empty={renderEmpty()}
    >
      {({ rows }) => <RegistrationListTable rows={rows} base={base} isRefreshing={list.isRefreshing} />}
    </ListFrame>
  )

  function renderEmpty() {
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
