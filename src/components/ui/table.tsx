import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface TableProps {
  /** Read out before the table: what it lists. */
  caption: string
  head: ReactNode
  children: ReactNode
  className?: string
}

/** A table in its frame; only it scrolls when a narrow window leaves no room. */
export function Table({ caption, head, children, className }: TableProps) {
  return (
    <div className={classNames('card overflow-x-auto', className)}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

interface SortHeaderProps {
  children: ReactNode
  /** null: sortable, but sorted by something else now. */
  direction: 'asc' | 'desc' | null
  onSort: () => void
}

/** A column's name that sorts by it; the state is in aria-sort and in the arrow. */
export function SortHeader({ children, direction, onSort }: SortHeaderProps) {
  const Icon = direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ArrowUpDown
  return (
    <th scope="col" aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}>
      <button type="button" onClick={onSort} className="inline-flex items-center gap-1 hover:text-brand">
        {children}
        <Icon size={13} aria-hidden className={classNames(!direction && 'text-ink-3')} />
      </button>
    </th>
  )
}
