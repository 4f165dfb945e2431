'use client'

import { Chip, type Tone } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { Moment } from '@/components/ui/moment'
import { SortHeader, Table } from '@/components/ui/table'
import type { AccountAction } from '../rules/account-changes'
import { progressLabels, type AccountProgress } from '../rules/account-progress'
import type { AccountPage, AccountRow } from '../schema'
import { firstDirection, type AccountListState } from './account-list-address'
import { FullNumbers } from './full-numbers'

interface AccountTableProps {
  page: AccountPage
  state: AccountListState
  isRefreshing: boolean
  onSort: (sort: AccountListState['sort'], direction: AccountListState['direction']) => void
  onAction: (action: AccountAction, account: AccountRow) => void
}

const actionLabels: [AccountAction, string][] = [
  ['resetPassword', '重置密码'],
  ['correct', '更正'],
  ['remove', '移除'],
]

/** After the first submission 更正 is asked for. */
function presentAction(action: AccountAction, { bars }: AccountRow): AccountAction {
  return action === 'correct' && bars.correct === 'SUBMITTED' ? 'requestCorrection' : action
}

/** The unit's own applicants, with what can be done for each. */
export function AccountTable({ page, state, isRefreshing, onSort, onAction }: AccountTableProps) {
  const sortable = (sort: AccountListState['sort']) => ({
    direction: state.sort === sort ? state.direction : null,
    onSort: () => onSort(sort, state.sort === sort ? opposite(state.direction) : firstDirection(sort)),
  })
  return (
    <div aria-busy={isRefreshing} className={classNames(isRefreshing && 'opacity-60')}>
      <Table
        caption="本单位申报人账户"
        fixed
        head={
          <>
            <SortHeader className="w-[104px]" {...sortable('name')}>
              姓名
            </SortHeader>
            <th scope="col" className="w-[172px]">
              证件
            </th>
            <th scope="col" className="w-[104px]">
              手机号
            </th>
            <SortHeader className="w-[94px]" {...sortable('lastLogin')}>
              最近登录
            </SortHeader>
            <th scope="col">申报进度</th>
            <th scope="col" className="w-[148px] print:hidden">
              <span className="sr-only">办理</span>
            </th>
          </>
        }
      >
        {page.rows.map((row) => (
          <tr key={row.applicantId}>
            <td className="truncate font-bold" title={row.name}>
              {row.name}
            </td>
            <FullNumbers account={row} />
            <td>{row.lastLoginAt ? <Moment at={row.lastLoginAt} /> : <span title="从未登录">—</span>}</td>
            <td>
              <Progress account={row} />
              {row.hasPendingCorrection && (
                <Chip tone="warn" title="已向人社厅申请更正姓名或证件，等待审核">
                  更正待审
                </Chip>
              )}
            </td>
            <td className="whitespace-nowrap print:hidden">
              {row.progress !== 'REMOVED' &&
                actionLabels.map(([action, label]) => (
                  <button
                    key={action}
                    type="button"
                    aria-label={`${label} ${row.name}`}
                    onClick={() => onAction(presentAction(action, row), row)}
                    className={classNames(
                      'mr-2.5 underline-offset-4 last:mr-0 hover:underline',
                      row.bars[presentAction(action, row)] !== null
                        ? 'text-ink-3'
                        : action === 'remove'
                          ? 'text-stop'
                          : 'text-brand',
                    )}
                  >
                    {label}
                  </button>
                ))}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}

const tones: Record<AccountProgress, Tone> = {
  NOT_LOGGED_IN: 'calm',
  NOT_STARTED: 'calm',
  FILLING: 'brand',
  SUBMITTED: 'brand',
  RETURNED: 'warn',
  APPROVED: 'ok',
  REJECTED: 'stop',
  ENDED: 'calm',
  REMOVED: 'calm',
}

function Progress({ account: { progress, begunSections, holderName } }: { account: AccountRow }) {
  const more = progress === 'SUBMITTED' ? `在 ${holderName ?? ''}` : `已填 ${begunSections} 栏`
  return (
    <>
      <Chip tone={tones[progress]}>{progressLabels[progress]}</Chip>
      {(progress === 'SUBMITTED' || progress === 'FILLING') && (
        <span className="block truncate text-xs text-ink-2" title={more}>
          {more}
        </span>
      )}
    </>
  )
}

function opposite(direction: AccountListState['direction']): AccountListState['direction'] {
  return direction === 'asc' ? 'desc' : 'asc'
}
