'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { SearchBox } from '@/components/ui/search-box'
import { Select } from '@/components/ui/select'
import type { ListState } from './list-address'
import { shortCategoryOptions, trackOptions } from './review-words'

interface ReviewListFiltersProps {
  state: ListState
  search: string
  owningUnits: { id: string; name: string }[]
  onSearch: (text: string) => void
  onFilter: (change: Partial<ListState>) => void
  onClear: () => void
}

/** One search box and the filters; the box searches when typing pauses or Enter is pressed. */
export function ReviewListFilters({ state, search, owningUnits, onSearch, onFilter, onClear }: ReviewListFiltersProps) {
  const [clears, setClears] = useState(0)
  const isFiltered = search !== '' || Boolean(state.category ?? state.track ?? state.owningUnitId)
  return (
    <div role="search" className="flex items-center gap-2.5 print:hidden">
      <SearchBox key={clears} what="姓名、证件号码、单位、学科" search={search} onSearch={onSearch} />
      <Filter
        label="类别"
        value={state.category}
        options={shortCategoryOptions}
        onChange={(value) => onFilter({ category: value === 'LEADER' || value === 'RESERVE' ? value : undefined })}
      />
      {owningUnits.length > 1 && (
        <Filter
          label="单位"
          value={state.owningUnitId}
          options={owningUnits.map((unit) => ({ value: unit.id, label: unit.name }))}
          onChange={(value) => onFilter({ owningUnitId: value || undefined })}
        />
      )}
      <Filter
        label="专项"
        value={state.track}
        options={trackOptions}
        onChange={(value) =>
          onFilter({
            track: trackOptions.some((option) => option.value === value) ? (value as ListState['track']) : undefined,
          })
        }
      />
      {isFiltered && (
        <Button
          variant="quiet"
          size="small"
          icon={X}
          onClick={() => {
            setClears(clears + 1)
            onClear()
          }}
        >
          清除筛选
        </Button>
      )}
    </div>
  )
}

interface FilterProps {
  label: string
  value: string | undefined
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

function Filter({ label, value, options, onChange }: FilterProps) {
  return (
    <Select
      label={label}
      labelHidden
      placeholder={`全部${label}`}
      options={options}
      value={value ?? ''}
      onValueChange={onChange}
      frameClassName="w-[136px]"
      className={value ? 'border-brand bg-brand-2' : undefined}
    />
  )
}
