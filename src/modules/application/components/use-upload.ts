'use client'

import { useState } from 'react'
import type { RunningFile } from '@/components/ui/upload-progress'
import type { Refusal } from '@/lib/domain-error'
import { formatBytes } from '@/lib/file-size'
import { UploadRefusal } from '@/lib/upload-file'
import { refusalOf } from '@/api/client'
import type { AttachmentDefinition } from '../rules/form-definition/definition-types'
import type { FormAttachment } from '../schema'
import { useFormPage } from './form-context'

type Words = Pick<Refusal, 'what' | 'why' | 'next'>

/** Uploading to and removing from one place of the form, with progress and refusals in words. */
export function useUpload(kind: AttachmentDefinition, rowId: string | null) {
  const { files } = useFormPage()
  const [running, setRunning] = useState<RunningFile | null>(null)
  const [refusal, setRefusal] = useState<Words | null>(null)

  async function upload(file: File, replaces: string | null = null): Promise<void> {
    const tooLarge = refuseBySize(file, kind)
    setRefusal(tooLarge)
    if (tooLarge) return
    setRunning({ fileName: file.name, share: 0, cancel: () => undefined })
    try {
      await files.upload({
        kind,
        rowId,
        replaces,
        file,
        onProgress: (share) => setRunning((now) => now && { ...now, share }),
        onStart: (cancel) => setRunning((now) => now && { ...now, cancel }),
      })
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error
      setRefusal(error.code === 'CANCELLED' ? null : error.refusal)
    } finally {
      setRunning(null)
    }
  }

  async function remove(file: FormAttachment): Promise<void> {
    setRefusal(null)
    await files.remove(file).catch((error: unknown) => setRefusal(refusalOf(error)))
  }

  return { running, refusal, upload, remove }
}

/** Known before a byte is sent. */
function refuseBySize(file: File, kind: AttachmentDefinition): Words | null {
  if (file.size <= kind.maxBytes) return null
  return {
    what: '没有上传，文件太大',
    why: `这个文件 ${formatBytes(file.size)}，这里不能超过 ${formatBytes(kind.maxBytes)}。`,
    next: '请压缩，或以较低的分辨率重新扫描后再上传。',
  }
}
