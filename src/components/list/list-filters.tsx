import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { SearchBox } from '@/components/ui/search-box'

interface ListFiltersProps {
  /** What can be searched for: “姓名、完整证件号码”. */
  search: string
  list: { search: string; clears: number; searchFor: (text: string) => void }
  /** Whether 清除筛选 would change anything, and what it does; without it there are no filters beside the search. */
  isFiltered?: boolean
  onClear?: () => void
  children?: ReactNode
}

/** The row above a list: the search box, which searches when typing pauses or Enter is pressed, and the filters. */
export function ListFilters({ search, list, isFiltered, onClear, children }: ListFiltersProps) {
  return (
    <div role="search" className="flex items-center gap-2.5 print:hidden">
      <SearchBox key={list.clears} what={search} search={list.search} onSearch={list.searchFor} />
      {children}
      {isFiltered && (
        <Button variant="quiet" size="small" icon={X} onClick={onClear}>
          清除筛选
        </Button>
      )}
    </div>
  )
}
