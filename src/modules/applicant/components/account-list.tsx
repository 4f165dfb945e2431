'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { UserPlus, X } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { refusalOf, useUnitApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { formatTotal, Pager } from '@/components/ui/pager'
import { SearchBox } from '@/components/ui/search-box'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { accountProgresses, progressLabels } from '../rules/account-progress'
import type { AccountPage } from '../schema'
import { AccountDialogs, type AccountDialog } from './account-dialogs'
import { formatAccountAddress, parseAccountAddress, type AccountListState } from './account-list-address'
import { AccountTable } from './account-table'
import { accountQueryKey } from './use-account-deed'

interface AccountListProps {
  batch: { code: string; name: string; isOpen: boolean }
  unitName: string
  /** The first page as the server loaded it, without search text. */
  initial: AccountPage
  initialState: AccountListState
  loadedAt: Date
}

/** 本单位申报人账户管理: search, filter, sort, pages, and the dialogs of what can be done. */
export function AccountList({ batch, unitName, initial, initialState, loadedAt }: AccountListProps) {
  const client = useUnitApiClient()
  const state = parseAccountAddress(new URLSearchParams(useSearchParams()))
  const [search, setSearch] = useState('')
  const [clears, setClears] = useState(0)
  const [dialog, setDialog] = useState<AccountDialog | null>(null)

  const input = { batchCode: batch.code, search, ...state, pageSize: initial.pageSize }
  const isInitial = search === '' && formatAccountAddress(state) === formatAccountAddress(initialState)
  const page = useQuery({
    queryKey: [...accountQueryKey, input],
    queryFn: () => client.applicantAccount.list.query(input),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isInitial && { initialData: initial, initialDataUpdatedAt: loadedAt.getTime() }),
  })
  const counts = page.data?.counts ?? initial.counts
  const isFiltered = search !== '' || state.progress !== undefined

  function show(change: Partial<AccountListState>) {
    const address = formatAccountAddress({ ...state, page: 1, ...change })
    window.history.replaceState(null, '', `${window.location.pathname}${address}`)
  }

  function searchFor(text: string) {
    setSearch(text)
    if (state.page !== 1) show({})
  }

  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">本单位申报人账户管理</h1>
        <span role="status" className="text-ink-2">
          {page.data && `${formatTotal(page.data.total)} 人`}
        </span>
        <span className="flex-1" />
        {batch.isOpen ? (
          <Button
            variant="primary"
            icon={UserPlus}
            className="print:hidden"
            onClick={() => setDialog({ kind: 'create' })}
          >
            新增申报人
          </Button>
        ) : (
          <span className="text-sm text-ink-2">本批次不在开放期，不能新增申报人</span>
        )}
      </div>
      <div role="search" className="flex items-center gap-2.5 print:hidden">
        <SearchBox key={clears} what="姓名、完整证件号码" search={search} onSearch={searchFor} />
        <Select
          label="申报进度"
          labelHidden
          placeholder="全部进度"
          options={accountProgresses.map((value) => ({
            value,
            label: `${progressLabels[value]}（${counts[value] ?? 0}）`,
          }))}
          value={state.progress ?? ''}
          onValueChange={(value) => show({ progress: accountProgresses.find((one) => one === value) })}
          frameClassName="w-[148px]"
          className={state.progress ? 'border-brand bg-brand-2' : undefined}
        />
        {isFiltered && (
          <Button
            variant="quiet"
            size="small"
            icon={X}
            onClick={() => {
              setClears(clears + 1)
              setSearch('')
              show({ progress: undefined })
            }}
          >
            清除筛选
          </Button>
        )}
      </div>
      {renderBody()}
      <AccountDialogs dialog={dialog} batch={batch} unitName={unitName} onDialog={setDialog} />
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
    if (page.data.rows.length === 0) return <div className="card">{renderEmpty(page.data)}</div>
    return (
      <>
        <AccountTable
          page={page.data}
          state={state}
          isRefreshing={page.isPlaceholderData}
          onSort={(sort, direction) => show({ sort, direction })}
          onAction={(action, account) => {
            const bar = account.bars[action]
            // What waits can be looked at and taken back, whatever the application has come to.
            const isOpen = bar === null || (action === 'requestCorrection' && account.hasPendingCorrection)
            setDialog(isOpen ? { kind: action, account } : { kind: 'barred', action, bar, account })
          }}
        />
        <Pager
          page={page.data.page}
          pageSize={page.data.pageSize}
          total={page.data.total}
          onPage={(next) => show({ page: next })}
        />
      </>
    )
  }

  function renderEmpty({ total, pageSize }: AccountPage) {
    if (total > 0) {
      const last = Math.ceil(total / pageSize)
      return (
        <EmptyState
          title={`第 ${state.page} 页没有申报人了`}
          action={<Button onClick={() => show({ page: last })}>看第 {last} 页</Button>}
        >
          名单现有 {formatTotal(total)} 人，共 {last} 页。
        </EmptyState>
      )
    }
    if (isFiltered) {
      return <EmptyState title="没有符合条件的申报人">请更换查找内容或清除筛选。证件号码须完整输入。</EmptyState>
    }
    return (
      <EmptyState title="本单位还没有申报人">
        {batch.isOpen
          ? '点击“新增申报人”为本单位人员开通账户，将初始密码告知本人后，由本人登录填报。'
          : '批次开放期间，可在这里为本单位人员开通申报人账户。'}
      </EmptyState>
    )
  }
}
