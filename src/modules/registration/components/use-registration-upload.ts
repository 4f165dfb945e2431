'use client'

import { useState } from 'react'
import type { RunningFile } from '@/components/ui/upload-progress'
import type { Refusal } from '@/lib/domain-error'
import { refuseBySize } from '@/lib/refuse-by-size'
import { uploadFile, UploadRefusal } from '@/lib/upload-file'
import { fileKinds } from '@/modules/supporting-file/rules/file-kinds'
import type { FileSlot } from '../schema'

/**
 * Sends scans of one's own registration to one place, with progress, and refusals in words.
 * @param onDone also after a refusal: it may be that the registration has changed
 */
export function useRegistrationUpload({ kind, materialKey }: FileSlot, onDone: () => Promise<void>) {
  const [running, setRunning] = useState<RunningFile | null>(null)
  const [refusal, setRefusal] = useState<Pick<Refusal, 'what' | 'why' | 'next'> | null>(null)

  async function upload(file: File): Promise<void> {
    const tooLarge = refuseBySize(file, fileKinds[kind].maxBytes)
    setRefusal(tooLarge)
    if (tooLarge) return
    const { done, cancel } = uploadFile<unknown>(
      '/api/registration/files',
      { kind, materialKey: materialKey ?? '' },
      file,
      (share) => setRunning((now) => now && { ...now, share }),
    )
    setRunning({ fileName: file.name, share: 0, cancel })
    try {
      await done
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error
      setRefusal(error.code === 'CANCELLED' ? null : error.refusal)
    } finally {
      await onDone()
      setRunning(null)
    }
  }

  return { running, refusal, upload }
}
