'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useUnitApiClient } from '@/api/client'
import { ListFilters } from '@/components/list/list-filters'
import { ListFrame } from '@/components/list/list-frame'
import { useList } from '@/components/list/use-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
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
export function AccountList({ batch, unitName, ...first }: AccountListProps) {
  const client = useUnitApiClient()
  const list = useList({
    ...first,
    parse: parseAccountAddress,
    format: formatAccountAddress,
    queryKey: [...accountQueryKey, batch.code],
    load: (input) =>
      client.applicantAccount.list.query({ ...input, batchCode: batch.code, pageSize: first.initial.pageSize }),
  })
  const [dialog, setDialog] = useState<AccountDialog | null>(null)
  const { state, search, show, known } = list
  const isFiltered = search !== '' || state.progress !== undefined
  return (
    <>
      <ListFrame
        title="本单位申报人账户管理"
        what="申报人"
        unit="人"
        list={list}
        aside={renderCreate()}
        filters={
          <ListFilters
            search="姓名、完整证件号码"
            list={list}
            isFiltered={isFiltered}
            onClear={() => list.clear({ progress: undefined })}
          >
            <Select
              label="申报进度"
              labelHidden
              placeholder="全部进度"
              options={accountProgresses.map((value) => ({
                value,
                label: `${progressLabels[value]}（${known.counts[value] ?? 0}）`,
              }))}
              value={state.progress ?? ''}
              onValueChange={(value) => show({ progress: accountProgresses.find((one) => one === value) })}
              frameClassName="w-[148px]"
              className={state.progress ? 'border-brand bg-brand-2' : undefined}
            />
          </ListFilters>
        }
        empty={renderEmpty()}
      >
        {(page) => (
          <AccountTable
            page={page}
            state={state}
            isRefreshing={list.isRefreshing}
            onSort={(sort, direction) => show({ sort, direction })}
            onAction={(action, account) => {
              const bar = account.bars[action]
              // What waits can be looked at and taken back, whatever the application has come to.
              const isOpen = bar === null || (action === 'requestCorrection' && account.hasPendingCorrection)
              setDialog(isOpen ? { kind: action, account } : { kind: 'barred', action, bar, account })
            }}
          />
        )}
      </ListFrame>
      <AccountDialogs dialog={dialog} batch={batch} unitName={unitName} onDialog={setDialog} />
    </>
  )

  function renderCreate() {
    if (!batch.isOpen) return <span className="ml-auto text-sm text-ink-2">本批次不在开放期，不能新增申报人</span>
    return (
      <Button
        variant="primary"
        icon={UserPlus}
        className="ml-auto print:hidden"
        onClick={() => setDialog({ kind: 'create' })}
      >
        新增申报人
      </Button>
    )
  }

  function renderEmpty() {
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
