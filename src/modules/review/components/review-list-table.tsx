'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { SortHeader, Table } from '@/components/ui/table'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { ListPage } from '../schema'
import type { ListState } from './list-address'
import { rememberedList, rememberList } from './list-memory'
import type { ListName } from './list-names'
import { listWords } from './list-names'
import { listColumns } from './module-columns'

interface ReviewListTableProps {
  list: ListName
  page: ListPage
  state: ListState
  now: Date
  hrefOf: (applicationId: string) => string
  isRefreshing: boolean
  onSort: (sort: ListState['sort'], direction: ListState['direction']) => void
}

/** The rows. Coming back from a dossier, its row is marked, in view and has the focus. */
export function ReviewListTable({ list, page, state, now, hrefOf, isRefreshing, onSort }: ReviewListTableProps) {
  const words = listWords(list)
  const frameRef = useRef<HTMLDivElement>(null)
  const openedId = rememberedList(list).openedId

  useEffect(() => {
    const row = frameRef.current?.querySelector<HTMLElement>('tr[data-current="true"] a')
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }, [])

  useHotkeys({ j: () => moveFocus(frameRef.current, 1), k: () => moveFocus(frameRef.current, -1) })

  return (
    <div ref={frameRef} aria-busy={isRefreshing} className={classNames(isRefreshing && 'opacity-60')}>
      <Table
        caption={words.title}
        fixed
        head={
          <>
            <ColumnHead head="姓名" sort="name" width="w-[100px]" state={state} onSort={onSort} />
            {listColumns[list].map((column) => (
              <ColumnHead
                key={column.id}
                head={column.head}
                sort={column.sort}
                width={column.width}
                state={state}
                onSort={onSort}
              />
            ))}
            <th scope="col" className={classNames('print:hidden', words.action.length > 2 ? 'w-[76px]' : 'w-[52px]')}>
              <span className="sr-only">办理</span>
            </th>
          </>
        }
      >
        {page.rows.map((row) => (
          <tr key={row.applicationId} data-current={row.applicationId === openedId}>
            <td>
              <Link
                data-row
                href={hrefOf(row.applicationId)}
                prefetch={false}
                title={row.applicantName}
                onClick={() => rememberList(list, { openedId: row.applicationId })}
                className="block truncate font-bold"
              >
                {row.applicantName}
              </Link>
            </td>
            {listColumns[list].map((column) => (
              <td key={column.id} className={column.className}>
                {column.cell(row, now)}
              </td>
            ))}
            <td className="whitespace-nowrap print:hidden">
              <Link
                href={hrefOf(row.applicationId)}
                prefetch={false}
                aria-label={`${words.action} ${row.applicantName}`}
                onClick={() => rememberList(list, { openedId: row.applicationId })}
              >
                {words.action}
              </Link>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}

interface ColumnHeadProps {
  head: string
  width?: string
  sort?: ListState['sort']
  state: ListState
  onSort: ReviewListTableProps['onSort']
}

function ColumnHead({ head, width, sort, state, onSort }: ColumnHeadProps) {
  if (!sort) {
    return (
      <th scope="col" className={width}>
        {head}
      </th>
    )
  }
  const isSorted = state.sort === sort
  return (
    <SortHeader
      className={width}
      direction={isSorted ? state.direction : null}
      onSort={() => onSort(sort, isSorted && state.direction === 'asc' ? 'desc' : 'asc')}
    >
      {head}
    </SortHeader>
  )
}

function moveFocus(frame: HTMLElement | null, step: 1 | -1) {
  const links = [...(frame?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
  const row = document.activeElement?.closest('tr')
  const index = links.findIndex((link) => link.closest('tr') === row)
  const next = index === -1 ? 0 : Math.min(links.length - 1, Math.max(0, index + step))
  links[next]?.focus()
}
