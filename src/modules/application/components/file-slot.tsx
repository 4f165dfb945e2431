'use client'

import { FileText, Image as ImageIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { FilePicker } from '@/components/ui/file-picker'
import { UploadProgress } from '@/components/ui/upload-progress'
import { formatBytes } from '@/lib/file-size'
import type { AttachmentDefinition } from '../rules/form-definition/definition-types'
import type { FormAttachment } from '../schema'
import { useFormPage } from './form-context'
import { useUpload } from './use-upload'

/** The files of one kind (and row): look, replace, remove, add. */
export function FileSlot({ kind, rowId }: { kind: AttachmentDefinition; rowId: string | null }) {
  const { files, isEditable } = useFormPage()
  const { running, refusal, upload, remove } = useUpload(kind, rowId)
  const own = files.all.filter((file) => file.kind === kind.key && file.rowId === rowId)
  const canAdd = isEditable && own.length < kind.maxFiles && !running
  return (
    <div className="flex flex-col gap-1.5">
      {own.map((file) => (
        <div key={file.id} className="flex flex-wrap items-center gap-2">
          <FileName file={file} />
          {isEditable && !running && (
            <>
              <FilePicker
                accept={kind.accept}
                label="替换"
                context={file.fileName}
                onPick={(next) => void upload(next, file.id)}
              />
              <Button
                size="small"
                variant="quiet"
                aria-label={`删除 ${file.fileName}`}
                onClick={() => void remove(file)}
              >
                删除
              </Button>
            </>
          )}
        </div>
      ))}
      {own.length === 0 && !isEditable && <span className="text-sm text-ink-3">没有文件</span>}
      {running && <UploadProgress running={running} />}
      {canAdd && (
        <div>
          <FilePicker
            accept={kind.accept}
            label={own.length === 0 ? '选择文件上传' : '再传一个'}
            context={kind.label}
            onPick={(file) => void upload(file)}
          />
        </div>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  )
}

function FileName({ file }: { file: FormAttachment }) {
  const { files } = useFormPage()
  const Icon = file.contentType === 'application/pdf' ? FileText : ImageIcon
  return (
    <button
      type="button"
      aria-pressed={files.previewedId === file.id}
      onClick={() => files.preview(file)}
      className="flex min-w-0 items-center gap-1.5 rounded-full bg-ok-2 px-2.5 py-0.5 text-left text-sm text-ok aria-pressed:outline-2 aria-pressed:outline-ok"
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      <span>{file.fileName}</span>
      <span className="shrink-0">{formatBytes(file.sizeBytes)}</span>
      <span className="sr-only">，查看</span>
    </button>
  )
}
