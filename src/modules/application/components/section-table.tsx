'use client'

import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useToast } from '@/components/ui/toast'
import { rowsOf, type FormRow } from '../rules/form-content'
import type { SectionDefinition } from '../rules/form-definition/definition-types'
import type { Problem } from '../rules/problem'
import { useFormPage } from './form-context'
import { RowCard } from './row-card'

interface SectionTableProps {
  section: SectionDefinition
  problems: readonly Problem[]
  /** Row to open at first: a link to a problem or remark leads there. */
  openedRowId: string | null
}

/** A table of the form as cards: one open, the others folded to a line. */
export function SectionTable({ section, problems, openedRowId }: SectionTableProps) {
  const { form, isEditable, change } = useFormPage()
  const showToast = useToast()
  const rows = rowsOf(form, section.key)
  const [openIds, setOpenIds] = useState<readonly string[]>(() => firstOpen(rows, problems, openedRowId))
  const endRef = useRef<HTMLDivElement>(null)
  const { maxRows = 0 } = section.table ?? {}

  function add() {
    const rowId = newId()
    change({ action: 'addRow', rowId, position: rows.length })
    setOpenIds((ids) => [...ids, rowId])
    requestAnimationFrame(() => focusFirstControl(rowId))
  }

  function remove(row: FormRow, position: number) {
    change({ action: 'removeRow', rowId: row.id })
    endRef.current?.focus()
    let isUndone = false
    const undo = () => {
      // The message stays a while: a second click must not overwrite what was typed since.
      if (isUndone) return
      isUndone = true
      change({ action: 'addRow', rowId: row.id, position })
      for (const [path, value] of Object.entries(row.values)) change({ action: 'set', path, rowId: row.id, value })
    }
    showToast(
      `已删除第 ${position + 1} 项`,
      <Button size="small" onClick={undo}>
        撤销
      </Button>,
    )
  }

  return (
    <div className="flex flex-col gap-2.5">
      {rows.length === 0 && (
        <div className="card">
          <EmptyState title={`还没有${section.shortLabel}`}>
            {section.table?.minRows === 0 ? '没有可不填；' : ''}
            {isEditable ? '点“添加一项”开始填写，内容自动保存。' : ''}
          </EmptyState>
        </div>
      )}
      {rows.map((row, index) => (
        <RowCard
          key={row.id}
          section={section}
          row={row}
          position={index}
          count={rows.length}
          isOpen={openIds.includes(row.id)}
          problemCount={problems.filter((problem) => problem.rowId === row.id).length}
          onToggle={() =>
            setOpenIds((ids) => (ids.includes(row.id) ? ids.filter((id) => id !== row.id) : [...ids, row.id]))
          }
          onMove={(position) => change({ action: 'moveRow', rowId: row.id, position })}
          onRemove={() => remove(row, index)}
        />
      ))}
      <div ref={endRef} tabIndex={-1} className="outline-none">
        {isEditable && (
          <Button icon={Plus} onClick={add} disabled={rows.length >= maxRows}>
            添加一项
          </Button>
        )}
        {rows.length >= maxRows && <span className="ml-3 text-sm text-ink-3">最多 {maxRows} 项，已满</span>}
      </div>
    </div>
  )
}

function firstOpen(rows: FormRow[], problems: readonly Problem[], openedRowId: string | null): string[] {
  if (openedRowId) return [openedRowId]
  const withProblem = rows.find((row) => problems.some((problem) => problem.rowId === row.id))
  const first = withProblem ?? (rows.length === 1 ? rows[0] : undefined)
  return first ? [first.id] : []
}

function focusFirstControl(rowId: string) {
  document.getElementById(`row-${rowId}`)?.querySelector<HTMLElement>('input, select, textarea')?.focus()
}
