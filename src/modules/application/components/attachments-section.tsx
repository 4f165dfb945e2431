'use client'

import { FieldError, RequiredMark } from '@/components/ui/field-frame'
import type { AttachmentDefinition } from '../rules/form-definition/definition-types'
import { sectionOf } from '../rules/form-definition/form-definition'
import { FileSlot } from './file-slot'
import { fieldId, useFormPage } from './form-context'

/** 附件: files of the whole form. Proofs of rows are uploaded, and listed, at their rows. */
export function AttachmentsSection() {
  const { definition } = useFormPage()
  const own = definition.attachments.filter((kind) => kind.by === 'APPLICANT')
  return (
    <div className="flex flex-col gap-3">
      {own
        .filter((kind) => !kind.perRow)
        .map((kind) => (
          <AttachmentKind key={kind.key} kind={kind} />
        ))}
      <ProofsOfRows kinds={own.filter((kind) => kind.perRow)} />
    </div>
  )
}

function AttachmentKind({ kind }: { kind: AttachmentDefinition }) {
  const { form, errorAt, remarkAt } = useFormPage()
  const id = fieldId('attachments', null, kind.key)
  const isAsked = kind.required || (kind.requiredIf?.(form) ?? false)
  return (
    <section id={id} aria-labelledby={`${id}-label`} tabIndex={-1} className="card px-4 py-3">
      <p id={`${id}-label`} className="mb-1.5">
        {kind.label}
        {isAsked ? <RequiredMark /> : <span className="text-sm text-ink-3">（没有可不传）</span>}
      </p>
      <FileSlot kind={kind} rowId={null} />
      <FieldError id={`${id}-error`} error={errorAt(null, kind.key)} />
      {remarkAt({ section: 'attachments', field: kind.key, rowId: null })}
    </section>
  )
}

function ProofsOfRows({ kinds }: { kinds: AttachmentDefinition[] }) {
  const { definition, files } = useFormPage()
  return (
    <section className="card px-4 py-3">
      <h2 className="font-bold">各项证明材料</h2>
      <p className="mb-1 text-sm text-ink-2">在相应部分逐项上传，这里只列数目。</p>
      <ul className="grid gap-x-[18px] text-sm sm:grid-cols-2">
        {kinds.map((kind) => (
          <li key={kind.key} className="flex justify-between gap-3 border-b border-line-2 py-1">
            <span>
              {kind.perRow && sectionOf(definition, kind.perRow)?.shortLabel}：{kind.label}
            </span>
            <span className="tabular-nums">{files.all.filter((file) => file.kind === kind.key).length} 个</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
