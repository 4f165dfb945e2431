'use client'

import { useState } from 'react'
import type { RunningFile } from '@/components/ui/upload-progress'
import type { Refusal } from '@/lib/domain-error'
import { refuseBySize, UploadRefusal } from '@/lib/upload-file'
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
    const tooLarge = refuseBySize(file, kind.maxBytes)
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
