'use client'

import { Paperclip } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { AttachmentView, RemarkView } from '../schema'
import { AddRemarkButton } from './add-remark-button'
import { RemarkList } from './remark-list'
import type { RemarkPlace } from './remark-place'
import type { DossierSection } from './dossier-section'

export interface FormSectionProps {
  section: DossierSection
  attachments: readonly AttachmentView[]
  remarks: readonly RemarkView[]
  onOpenAttachment: (attachment: AttachmentView) => void
  /** null: this unit can't return it now, so there is nothing to collect remarks for. */
  onAddRemark: ((place: RemarkPlace) => void) | null
  renderRemarkAction: (remark: RemarkView) => ReactNode
}

/** One section of the form as submitted, with the remarks that hang on it. */
export function FormSection(props: FormSectionProps) {
  const { section, remarks } = props
  return (
    <section id={`section-${section.key}`} aria-labelledby={`heading-${section.key}`} className="card scroll-mt-3">
      <h2 id={`heading-${section.key}`} className="border-b border-line px-3.5 py-2 text-base font-bold">
        {section.label}
        {section.table && <span className="ml-2 text-xs font-normal text-ink-3">{section.table.rows.length} 项</span>}
      </h2>
      {section.table ? <SectionTable {...props} /> : <SectionFields {...props} />}
      {remarks.length > 0 && (
        <div className="p-3">
          <RemarkList remarks={remarks} renderAction={props.renderRemarkAction} />
        </div>
      )}
    </section>
  )
}

const reveal = 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100'

function SectionFields({ section, attachments, onAddRemark }: FormSectionProps) {
  const photo = section.key === 'basic' ? attachments.find(({ kind }) => kind === 'photo') : undefined
  const fields = section.fields.filter(({ key }) => key !== 'photo')
  return (
    <dl className="grid grid-cols-[92px_minmax(0,1fr)_92px_minmax(0,1fr)] text-sm max-[860px]:grid-cols-[92px_minmax(0,1fr)]">
      {photo && (
        <div className="contents">
          <dt className="border-b border-line-2 bg-head px-2 py-1.5 text-ink-2">证件照</dt>
          <dd className="border-b min-[861px]:col-span-3 border-line-2 px-2 py-1.5">
            <img src={`/api/files/${photo.id}`} alt="近期免冠证件照" className="h-28 border border-line" />
          </dd>
        </div>
      )}
      {fields.map((field) => (
        <div
          key={field.key}
          className={classNames('group contents', field.isLong && 'min-[861px]:[&>dd]:col-span-3 [&>dt]:col-start-1')}
        >
          <dt className="border-b border-line-2 bg-head px-2 py-1.5 text-ink-2">{field.label}</dt>
          <dd className="group flex gap-1 border-b border-line-2 px-2 py-1.5 whitespace-pre-wrap">
            <span className="min-w-0 flex-1">{field.value || <Empty />}</span>
            {onAddRemark && (
              <span className={reveal}>
                <AddRemarkButton
                  compact
                  place={{
                    target: 'FIELD',
                    section: section.key,
                    field: field.key,
                    words: `${section.label} · ${field.label}`,
                  }}
                  onAdd={onAddRemark}
                />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Empty() {
  return <span className="text-ink-3">未填写</span>
}

/** The rows as cards: a dozen columns side by side could not be read at 1024 pixels. */
function SectionTable(props: FormSectionProps) {
  const { section } = props
  if (!section.table || section.table.rows.length === 0) return <p className="px-3.5 py-2.5 text-sm text-ink-3">无</p>
  return (
    <ol className="divide-y divide-line">
      {section.table.rows.map((row, index) => (
        <SectionRow key={row.id} {...props} columns={section.table?.columns ?? []} row={row} number={index + 1} />
      ))}
    </ol>
  )
}

interface SectionRowProps extends FormSectionProps {
  columns: { key: string; label: string }[]
  row: { id: string; cells: string[] }
  number: number
}

function SectionRow({ section, columns, row, number, attachments, onOpenAttachment, onAddRemark }: SectionRowProps) {
  const cells = columns.map((column, index) => ({ ...column, value: row.cells[index] ?? '' }))
  const title = cells.filter(({ key, value }) => section.titleKeys.includes(key) && value !== '')
  const rest = cells.filter(({ key, value }) => key !== 'proof' && value !== '' && !section.titleKeys.includes(key))
  const files = attachments.filter(({ rowId }) => rowId === row.id)
  return (
    <li className="group px-3.5 py-2 text-sm">
      <div className="flex items-start gap-2">
        <span className="shrink-0 text-ink-3">第 {number} 项</span>
        <b className="min-w-0 flex-1">{title.map(({ value }) => value).join(' · ') || <Empty />}</b>
        {onAddRemark && (
          <span className={reveal}>
            <AddRemarkButton
              place={{
                target: 'ROW',
                section: section.key,
                rowId: row.id,
                words: `${section.label} · 第 ${number} 项`,
              }}
              onAdd={onAddRemark}
            />
          </span>
        )}
      </div>
      <dl className="mt-0.5 flex flex-wrap gap-x-5 gap-y-0.5">
        {rest.map((cell) => (
          <div key={cell.key} className="group/cell flex max-w-full gap-1">
            <dt className="shrink-0 text-ink-3">{cell.label}</dt>
            <dd className="min-w-0">{cell.value}</dd>
            {onAddRemark && (
              <dd className="opacity-0 group-hover/cell:opacity-100 focus-within:opacity-100">
                <AddRemarkButton
                  compact
                  place={{
                    target: 'FIELD',
                    section: section.key,
                    field: cell.key,
                    rowId: row.id,
                    words: `${section.label} · 第 ${number} 项 · ${cell.label}`,
                  }}
                  onAdd={onAddRemark}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {files.length > 0 && (
        <p className="mt-0.5 flex flex-wrap gap-x-3">
          {files.map((file) => (
            <button
              key={file.id}
              type="button"
              onClick={() => onOpenAttachment(file)}
              className="inline-flex items-center gap-1 text-brand underline-offset-2 hover:underline"
            >
              <Paperclip size={13} aria-hidden />
              {file.fileName}
            </button>
          ))}
        </p>
      )}
    </li>
  )
}
