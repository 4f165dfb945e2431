'use client'

import { Chip } from '@/components/ui/chip'
import { Moment } from '@/components/ui/moment'
import { SortHeader, Table } from '@/components/ui/table'
import { unitKindNames } from '../rules/kind-below'
import type { SubordinateRow } from '../schema'
import { RevealMobile } from './reveal-mobile'
import type { SubordinateListState } from './subordinate-address'
import type { SuperiorAudience } from './use-subordinate-api'

interface SubordinateTableProps {
  audience: SuperiorAudience
  rows: SubordinateRow[]
  state: SubordinateListState
  isRefreshing: boolean
  onSort: (sort: SubordinateListState['sort'], direction: SubordinateListState['direction']) => void
  onOpen: (unitId: string) => void
}

/** The units, two lines each: whose account it is, when it was last used, how far the round is below it. */
export function SubordinateTable({ audience, rows, state, isRefreshing, onSort, onOpen }: SubordinateTableProps) {
  const sortHeader = (sort: SubordinateListState['sort'], label: string, className: string) => (
    <SortHeader
      className={className}
      direction={state.sort === sort ? state.direction : null}
      onSort={() => onSort(sort, state.sort === sort && state.direction === 'asc' ? 'desc' : 'asc')}
    >
      {label}
    </SortHeader>
  )
  return (
    <div aria-busy={isRefreshing} className={isRefreshing ? 'opacity-60' : undefined}>
      <Table
        caption="直属下级单位及其账户"
        fixed
        head={
          <>
            {sortHeader('name', '单位名称', '')}
            <th scope="col" className="w-[116px]">
              经办人
            </th>
            <th scope="col" className="w-[128px]">
              电话
            </th>
            {sortHeader('lastLogin', '最近登录', 'w-[104px]')}
            <th scope="col" className="w-[60px]" title="该单位及其下级单位已开始填报的人数">
              填报
            </th>
            <th scope="col" className="w-[60px]" title="其中已提交过的人数">
              已提交
            </th>
            <th scope="col" className="w-[56px] print:hidden">
              <span className="sr-only">办理</span>
            </th>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.unitId}>
            <td>
              <button
                type="button"
                title={row.name}
                onClick={() => onOpen(row.unitId)}
                className="block max-w-full truncate text-left font-bold text-brand underline-offset-4 hover:underline"
              >
                {row.name}
              </button>
              <span className="flex items-center gap-2 text-xs text-ink-2">
                <span className="truncate tabular-nums">{row.uscc ?? row.orgCode ?? '没有登记代码'}</span>
                {audience === 'province' && <span className="truncate">{unitKindNames[row.kind]}</span>}
                {row.deactivatedAt && <Chip>已注销</Chip>}
                {row.isNameAsked && <Chip tone="warn">申请更正名称</Chip>}
              </span>
            </td>
            <td>
              {row.operator ? (
                <>
                  <span className="block truncate" title={row.operator.name}>
                    {row.operator.name}
                  </span>
                  <span className="block text-xs">
                    {row.operator.mobileMasked && (
                      <RevealMobile
                        key={row.operator.operatorId}
                        audience={audience}
                        unitId={row.unitId}
                        operatorName={row.operator.name}
                        masked={row.operator.mobileMasked}
                      />
                    )}
                  </span>
                </>
              ) : (
                <Chip tone="warn">没有经办人</Chip>
              )}
            </td>
            <td className="break-words tabular-nums">{row.operator?.phone ?? row.phone ?? '—'}</td>
            <td>
              {row.operator?.lastLoginAt ? (
                <Moment at={row.operator.lastLoginAt} />
              ) : (
                <span className="text-ink-2">尚未登录</span>
              )}
            </td>
            <td className="tabular-nums">{row.draftsOpened}</td>
            <td className="tabular-nums">{row.submitted}</td>
            <td className="whitespace-nowrap print:hidden">
              <button
                type="button"
                aria-label={`管理 ${row.name}`}
                onClick={() => onOpen(row.unitId)}
                className="text-brand underline-offset-4 hover:underline"
              >
                管理
              </button>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
