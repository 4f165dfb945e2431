'use client'

import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { isShown } from '../rules/completeness'
import type { FormRow } from '../rules/form-content'
import type { SectionDefinition } from '../rules/form-definition/definition-types'
import { fieldsOf } from '../rules/form-definition/form-definition'
import { describeValue } from '../rules/form-view'
import { FormField } from './form-field'
import { useFormPage } from './form-context'

interface RowCardProps {
  section: SectionDefinition
  row: FormRow
  position: number
  count: number
  isOpen: boolean
  problemCount: number
  onToggle: () => void
  onMove: (position: number) => void
  onRemove: () => void
}

/** One row of a table: folded to its title, or open with all its fields. */
export function RowCard(props: RowCardProps) {
  const { section, row, position, isOpen, problemCount } = props
  const { form, remarkAt } = useFormPage()
  const bodyId = `row-${row.id}`
  const remark = remarkAt({ section: section.key, field: null, rowId: row.id })
  return (
    <section aria-label={`第 ${position + 1} 项`} className="card px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <b className="whitespace-nowrap">第 {position + 1} 项</b>
        <span className="min-w-0 flex-1 basis-40 text-sm text-ink-2">{titleOf(section, row)}</span>
        {problemCount > 0 && !isOpen && <Chip tone="warn">{problemCount} 处待补充</Chip>}
        <RowActions {...props} bodyId={bodyId} />
      </div>
      {remark}
      {isOpen && (
        <div id={bodyId} className="mt-3 grid gap-x-[18px] gap-y-3.5 sm:grid-cols-2">
          {fieldsOf(section)
            .filter((field) => isShown(field, form, row))
            .map((field) => (
              <FormField key={field.key} section={section.key} field={field} row={row} />
            ))}
        </div>
      )}
    </section>
  )
}

function RowActions({
  section,
  position,
  count,
  isOpen,
  bodyId,
  onToggle,
  onMove,
  onRemove,
}: RowCardProps & { bodyId: string }) {
  const { isEditable } = useFormPage()
  const name = `第 ${position + 1} 项`
  // Rows that are printed by their months have no order of the applicant's own.
  const hasOwnOrder = !section.table?.sortBy
  return (
    <span className="flex items-center">
      {isEditable && hasOwnOrder && (
        <>
          <RowButton label="上移" name={name} disabled={position === 0} onClick={() => onMove(position - 1)} />
          <RowButton label="下移" name={name} disabled={position === count - 1} onClick={() => onMove(position + 1)} />
        </>
      )}
      <Button
        size="small"
        variant="quiet"
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        aria-label={`${isOpen ? '收起' : '展开'}${name}`}
        onClick={onToggle}
      >
        {isOpen ? '收起' : '展开'}
      </Button>
      {isEditable && (
        <Button size="small" variant="quiet" className="!text-stop" aria-label={`删除${name}`} onClick={onRemove}>
          删除
        </Button>
      )}
    </span>
  )
}

interface RowButtonProps {
  label: string
  name: string
  disabled: boolean
  onClick: () => void
}

function RowButton({ label, name, disabled, onClick }: RowButtonProps) {
  return (
    <Button size="small" variant="quiet" disabled={disabled} aria-label={`${label}${name}`} onClick={onClick}>
      {label}
    </Button>
  )
}

function titleOf(section: SectionDefinition, row: FormRow): string {
  const columns = fieldsOf(section)
  return (section.table?.titleColumns ?? [])
    .map((key) => columns.find((column) => column.key === key))
    .map((column) => (column ? describeValue(column, row.values[column.key]) : ''))
    .filter((text) => text !== '')
    .join(' · ')
}
