import { Button } from './button'
import { Select } from './select'

/** Totals are exact to here; the server answers one more for “10,000+”. */
const exactTotal = 10_000

interface PagerProps {
  page: number
  pageSize: number
  total: number
  /** What is counted: 人, 条. */
  unit?: string
  onPage: (page: number) => void
  /** How many rows may be asked for at once, where that can be chosen. */
  pageSizes?: readonly number[]
  onPageSize?: (pageSize: number) => void
}

/** “第 1–20 人，共 37 人” with the way to the neighbouring pages. */
export function Pager({ page, pageSize, total, unit = '人', onPage, pageSizes = [], onPageSize }: PagerProps) {
  if (total === 0) return null
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const first = (page - 1) * pageSize + 1
  const last = Math.min(page * pageSize, total)

  return (
    <nav aria-label="分页" className="flex items-center gap-2.5 text-xs text-ink-3 print:[&>:not(:first-child)]:hidden">
      <span>
        第 {first}–{last} {unit}，共 {formatTotal(total)} {unit}
      </span>
      <span className="flex-1" />
      {total > Math.min(...pageSizes) && (
        <Select
          label="每页显示"
          labelHidden
          options={pageSizes.map((size) => ({ value: String(size), label: `每页 ${size} ${unit}` }))}
          value={String(pageSize)}
          onValueChange={(size) => onPageSize?.(Number(size))}
        />
      )}
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        上一页
      </Button>
      <span className="tabular-nums">
        {page} / {pages}
      </span>
      <Button size="small" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        下一页
      </Button>
    </nav>
  )
}

/** “37”, “10,000”, “10,000+”. */
export function formatTotal(total: number): string {
  return total > exactTotal ? '10,000+' : total.toLocaleString('zh-CN')
}
