'use client'

import { FileText } from 'lucide-react'
import { useId, useState } from 'react'
import { useUploadAddress } from '@/api/client'
import { FieldError, RequiredMark } from '@/components/ui/field-frame'
import { FilePicker } from '@/components/ui/file-picker'
import { RefusalNotice } from '@/components/ui/notice'
import { UploadProgress, type RunningFile } from '@/components/ui/upload-progress'
import { windowAddress } from '@/lib/file-address'
import type { Refusal } from '@/lib/domain-error'
import { formatBytes } from '@/lib/file-size'
import { uploadFile, UploadRefusal } from '@/lib/upload-file'
import { fileKinds } from '@/modules/supporting-file/rules/file-kinds'
import type { SupportingFileView } from '@/modules/supporting-file/schema'

interface ScanFieldProps {
  label: string
  hint: string
  file: SupportingFileView | null
  onFile: (file: SupportingFileView) => void
  error: string | null
}

const kind = 'APPLICANT_CORRECTION'
const { accept, maxBytes } = fileKinds[kind]

/** The scan that proves a correction; sent at once, it belongs to the request when that is made. */
export function ScanField({ label, hint, file, onFile, error }: ScanFieldProps) {
  const id = useId()
  const address = useUploadAddress('/api/supporting-files')
  const [running, setRunning] = useState<RunningFile | null>(null)
  const [refusal, setRefusal] = useState<Pick<Refusal, 'what' | 'why' | 'next'> | null>(null)

  async function send(picked: File) {
    setRefusal(picked.size > maxBytes ? tooLarge(picked.size) : null)
    if (picked.size > maxBytes) return
    const onProgress = (share: number) => setRunning((now) => now && { ...now, share })
    const upload = uploadFile<SupportingFileView>(address, { kind }, picked, onProgress)
    setRunning({ fileName: picked.name, share: 0, cancel: upload.cancel })
    try {
      onFile(await upload.done)
    } catch (failure) {
      if (!(failure instanceof UploadRefusal)) throw failure
      setRefusal(failure.code === 'CANCELLED' ? null : failure.refusal)
    } finally {
      setRunning(null)
    }
  }

  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`} className="flex flex-col gap-1">
      <span id={`${id}-label`} className="text-sm text-ink-2">
        {label}
        <RequiredMark />
      </span>
      <div className="flex flex-wrap items-center gap-2">
        {file && !running && (
          <a
            href={windowAddress(`/api/supporting-files/${file.id}`, file.contentType.startsWith('image/'))}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-w-0 items-center gap-1 text-sm"
          >
            <FileText size={14} aria-hidden className="shrink-0" />
            <span className="truncate">{file.fileName}</span>（{formatBytes(file.sizeBytes)}）
          </a>
        )}
        {running ? (
          <UploadProgress running={running} />
        ) : (
          <FilePicker
            accept={accept}
            label={file ? '替换' : '选择文件上传'}
            context={label}
            onPick={(picked) => void send(picked)}
          />
        )}
      </div>
      <p id={`${id}-hint`} className="text-xs text-ink-3">
        {hint}
      </p>
      <FieldError id={`${id}-error`} error={error} />
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  )
}

/** Known before a byte is sent. */
function tooLarge(sizeBytes: number) {
  return {
    what: '没有上传，文件太大',
    why: `这个文件 ${formatBytes(sizeBytes)}，这里不能超过 ${formatBytes(maxBytes)}。`,
    next: '请压缩，或以较低的分辨率重新扫描后再上传。',
  }
}
