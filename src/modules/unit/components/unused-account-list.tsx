'use client'

import { useRouter } from 'next/navigation'
import { ListFrame } from '@/components/list/list-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import type { UnusedAccounts } from '../officer-schema'
import { unusedAfterDays } from '../rules/unused-account'

/** 长期未登录账户: to be asked about, and ended by the unit's superior where nobody needs them. */
export function UnusedAccountList({ accounts }: { accounts: UnusedAccounts }) {
  const router = useRouter()
  return (
    <ListFrame
      title="长期未登录账户"
      what="长期未登录的账户"
      unit="个"
      list={{
        state: accounts,
        page: accounts,
        error: null,
        retry: router.refresh,
        show: ({ page }) => router.push(`/administration/unused?page=${page}`),
      }}
      notice={
        <p className="text-ink-2">
          开通或最近一次登录已超过 {unusedAfterDays} 天的经办人账户。不再需要的，请通知其上级单位变更经办人或注销；
          人社厅的账户由系统管理员停用。
        </p>
      }
      empty={<EmptyState title="没有长期未登录的账户">超过 {unusedAfterDays} 天没有登录的账户会列在这里。</EmptyState>}
    >
      {({ rows }) => (
        <Table
          caption="长期未登录账户"
          head={
            <>
              <th scope="col">经办人</th>
              <th scope="col">单位</th>
              <th scope="col">上级单位</th>
              <th scope="col">上级电话</th>
              <th scope="col">开通时间</th>
              <th scope="col">最近登录</th>
            </>
          }
        >
          {rows.map((account) => (
            <tr key={account.operatorId}>
              <td className="font-bold">
                <bdi>{account.personName}</bdi>
              </td>
              <td className="break-words">
                <bdi>{account.unitName}</bdi>
              </td>
              <td className="break-words text-ink-2">{account.superiorName ?? '—'}</td>
              <td className="whitespace-nowrap text-ink-2">{account.superiorPhone ?? '—'}</td>
              <td className="text-ink-2">
                <Moment at={account.openedAt} dayOnly />
              </td>
              <td className="text-ink-2">
                {account.lastLoginAt ? <Moment at={account.lastLoginAt} dayOnly /> : '从未登录'}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </ListFrame>
  )
}
