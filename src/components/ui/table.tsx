import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface TableProps {
  /** Read out before the table: what it lists. */
  caption: string
  head: ReactNode
  children: ReactNode
  className?: string
  /** Columns keep the widths their heads ask for; long texts are cut in the cell. */
  fixed?: boolean
}

/** A table in its frame; only it scrolls when a narrow window leaves no room. */
export function Table({ caption, head, children, className, fixed = false }: TableProps) {
  return (
    <div className={classNames('card relative overflow-x-auto print:overflow-visible', className)}>
      <table className={classNames('data-table', fixed && 'table-fixed')}>
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
  className?: string
}

/** A column's name that sorts by it; the state is in aria-sort and in the arrow. */
export function SortHeader({ children, direction, onSort, className }: SortHeaderProps) {
  const Icon = direction === 'desc' ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
      className={className}
    >
      <button
        type="button"
        onClick={onSort}
        title="点击排序"
        className="inline-flex items-center gap-0.5 underline-offset-4 hover:text-brand hover:underline"
      >
        {children}
        {direction && <Icon size={13} aria-hidden />}
      </button>
    </th>
  )
}
