'use client'

import { FileText } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Refusal } from '@/lib/domain-error'
import { refuseBySize } from '@/lib/refuse-by-size'
import { uploadFile, UploadRefusal } from '@/lib/upload-file'
import { Button } from './button'
import { FieldError, RequiredMark } from './field-frame'
import { FilePicker } from './file-picker'
import { RefusalNotice } from './notice'
import { UploadProgress, type RunningFile } from './upload-progress'

export interface SentScan {
  id: string
  fileName: string
}

interface ScanFieldProps {
  label: string
  hint?: string
  error?: string | null
  required?: boolean
  /** Where it is sent, with what is sent along. */
  address: string
  fields: Record<string, string>
  accept: Parameters<typeof FilePicker>[0]['accept']
  maxBytes: number
  value: SentScan | null
  onValueChange: (scan: SentScan | null) => void
  /** The form waits until it has arrived: saved before, it would go without the scan. */
  onSending: (isSending: boolean) => void
}

/** One scan that goes with a form: sent at once, named by the form when it is saved. */
export function ScanField({ label, hint, error, required, value, onValueChange, onSending, ...way }: ScanFieldProps) {
  const id = useId()
  const { running, refusal, send } = useSending(way, onValueChange, onSending)
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint ${id}-error`}>
      <p id={`${id}-label`} className="mb-1 text-sm text-ink-2">
        {label}
        {required && <RequiredMark />}
      </p>
      <div className="flex flex-col items-start gap-1.5">
        {value && !running && (
          <div className="flex max-w-full flex-wrap items-center gap-2">
            <span className="flex min-w-0 items-center gap-1.5 rounded-full bg-ok-2 px-2.5 py-0.5 text-sm text-ok">
              <FileText size={14} aria-hidden className="shrink-0" />
              <span className="min-w-0 break-all">{value.fileName}</span>
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={`删除 ${value.fileName}`}
              onClick={() => onValueChange(null)}
            >
              删除
            </Button>
          </div>
        )}
        {running ? (
          <UploadProgress running={running} />
        ) : (
          <FilePicker
            accept={way.accept}
            label={value ? '替换' : '选择文件上传'}
            context={label}
            onPick={(file) => void send(file)}
          />
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
      <p id={`${id}-hint`} className="mt-1 text-xs text-ink-3">
        {hint}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

type Way = Pick<ScanFieldProps, 'address' | 'fields' | 'maxBytes'>

function useSending(
  { address, fields, maxBytes }: Way,
  onSent: (scan: SentScan) => void,
  onSending: (isSending: boolean) => void,
) {
  const cancelRunning = useRef<(() => void) | null>(null)
  // Nobody would learn any more that it has arrived.
  useEffect(() => () => cancelRunning.current?.(), [])
  const [running, setRunning] = useState<RunningFile | null>(null)
  const [refusal, setRefusal] = useState<Pick<Refusal, 'what' | 'why' | 'next'> | null>(null)

  async function send(file: File): Promise<void> {
    const tooLarge = refuseBySize(file, maxBytes)
    setRefusal(tooLarge)
    if (tooLarge) return
    const { done, cancel } = uploadFile<SentScan>(address, fields, file, (share) =>
      setRunning((now) => now && { ...now, share }),
    )
    cancelRunning.current = cancel
    setRunning({ fileName: file.name, share: 0, cancel })
    onSending(true)
    try {
      const { id, fileName } = await done
      onSent({ id, fileName })
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error
      setRefusal(error.code === 'CANCELLED' ? null : error.refusal)
    } finally {
      cancelRunning.current = null
      setRunning(null)
      onSending(false)
    }
  }

  return { running, refusal, send }
}
