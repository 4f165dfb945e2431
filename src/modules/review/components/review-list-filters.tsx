import { Select } from '@/components/ui/select'
import type { ListState } from './list-address'
import { shortCategoryOptions, trackOptions } from './review-words'

interface ReviewListFiltersProps {
  state: ListState
  owningUnits: { id: string; name: string }[]
  onFilter: (change: Partial<ListState>) => void
}

/** What a list of applications can be narrowed to. */
export function ReviewListFilters({ state, owningUnits, onFilter }: ReviewListFiltersProps) {
  return (
    <>
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
    </>
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
