import type { ReactNode } from 'react'
import { refusalOf } from '@/api/client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { formatTotal, Pager } from '@/components/ui/pager'
import { Skeleton } from '@/components/ui/skeleton'

interface Rows {
  rows: readonly unknown[]
  total: number
  page: number
  pageSize: number
}

interface ListFrameProps<Page extends Rows> {
  title: string
  /** What the rows are: “没有{what}了”, “正在加载{what}”. */
  what: string
  /** What they are counted in: 人, 件. */
  unit: string
  list: {
    state: { page: number }
    page: Page | undefined
    error: unknown
    retry: () => void
    show: (change: { page: number }) => void
  }
  /** Beside the title. */
  aside?: ReactNode
  filters?: ReactNode
  /** Between filters and rows. */
  notice?: ReactNode
  /** What stands there when nothing is found at all: an EmptyState. */
  empty: ReactNode
  pageSizes?: readonly number[]
  onPageSize?: (pageSize: number) => void
  children: (page: Page) => ReactNode
}

/** What every list has: title and number, filters, and either its rows with the pager or why there are none. */
export function ListFrame<Page extends Rows>(props: ListFrameProps<Page>) {
  const { title, unit, list, aside, filters, notice } = props
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-lg font-bold">{title}</h1>
        <span role="status" className="text-ink-2">
          {list.page && `${formatTotal(list.page.total)} ${unit}`}
        </span>
        {aside}
      </div>
      {filters}
      {notice}
      <ListBody {...props} />
    </div>
  )
}

function ListBody<Page extends Rows>(props: ListFrameProps<Page>) {
  const { what, unit, empty, pageSizes, onPageSize, children } = props
  const { state, page, error, retry, show } = props.list
  if (error) {
    return (
      <div className="card">
        <ErrorState refusal={refusalOf(error)} onRetry={retry} />
      </div>
    )
  }
  if (!page) return <Skeleton label={`正在加载${what}`} lines={10} />
  if (page.rows.length === 0 && page.total > 0) {
    const last = Math.ceil(page.total / page.pageSize)
    return (
      <div className="card">
        <EmptyState
          title={`第 ${state.page} 页没有${what}了`}
          action={<Button onClick={() => show({ page: last })}>看第 {last} 页</Button>}
        >
          名单现有 {formatTotal(page.total)} {unit}，共 {last} 页。
        </EmptyState>
      </div>
    )
  }
  if (page.rows.length === 0) return <div className="card">{empty}</div>
  return (
    <>
      {children(page)}
      <Pager
        page={page.page}
        pageSize={page.pageSize}
        total={page.total}
        unit={unit}
        onPage={(next) => show({ page: next })}
        pageSizes={pageSizes}
        onPageSize={onPageSize}
      />
    </>
  )
}
