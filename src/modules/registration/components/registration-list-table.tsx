import Link from 'next/link'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import { unitKindNames } from '@/modules/unit/rules/kind-below'
import { aimName } from '../rules/aim-name'
import type { RegistrationRow } from '../schema'
import { RegistrationStateChip } from './registration-state-chip'

interface RegistrationListTableProps {
  rows: RegistrationRow[]
  /** Where one is opened: its id follows. */
  base: string
  isRefreshing: boolean
}

/** The registrations, two lines each: for which unit, who, since when, and what was decided by whom. */
export function RegistrationListTable({ rows, base, isRefreshing }: RegistrationListTableProps) {
  return (
    <div aria-busy={isRefreshing} className={isRefreshing ? 'opacity-60' : undefined}>
      <Table
        caption="一级推荐单位注册"
        fixed
        head={
          <>
            <th scope="col">单位名称</th>
            <th scope="col" className="w-[132px]">
              办理事项
            </th>
            <th scope="col" className="w-[104px]">
              经办人
            </th>
            <th scope="col" className="w-[104px]">
              提交时间
            </th>
            <th scope="col" className="w-[132px]">
              状态
            </th>
            <th scope="col" className="w-[56px] print:hidden">
              <span className="sr-only">办理</span>
            </th>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.registrationId}>
            <td>
              <Link
                href={`${base}/${row.registrationId}`}
                title={row.unitName}
                className="block max-w-full truncate font-bold no-underline hover:underline"
              >
                {row.unitName}
              </Link>
              <span className="flex items-center gap-2 text-xs text-ink-2">
                <span className="shrink-0">{row.number}</span>
                <span className="truncate">{unitKindNames[row.unitKind]}</span>
              </span>
            </td>
            <td>{aimName(row)}</td>
            <td className="truncate" title={row.personName}>
              {row.personName}
            </td>
            <td>
              <Moment at={row.submittedAt} />
            </td>
            <td>
              <RegistrationStateChip state={row.state} />
              {row.decidedByName && row.decidedAt && (
                <span className="block truncate text-xs text-ink-2" title={row.decidedByName}>
                  <Moment at={row.decidedAt} /> {row.decidedByName}
                </span>
              )}
            </td>
            <td className="whitespace-nowrap print:hidden">
              <Link
                href={`${base}/${row.registrationId}`}
                aria-label={`${row.state === 'PENDING' ? '审核' : '查看'} ${row.unitName} ${row.number}`}
                className="no-underline hover:underline"
              >
                {row.state === 'PENDING' ? '审核' : '查看'}
              </Link>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
