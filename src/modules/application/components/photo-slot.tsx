'use client'

import { UserRound } from 'lucide-react'
import { RefusalNotice } from '@/components/ui/notice'
import { FilePicker } from '@/components/ui/file-picker'
import { UploadProgress } from '@/components/ui/upload-progress'
import type { AttachmentDefinition } from '../rules/form-definition/definition-types'
import { useFormPage } from './form-context'
import { useUpload } from './use-upload'

/** The portrait, shown at once as it will be printed. */
export function PhotoSlot({ kind, hint }: { kind: AttachmentDefinition; hint?: string }) {
  const { files, isEditable } = useFormPage()
  const { running, refusal, upload } = useUpload(kind, null)
  const photo = files.all.find((file) => file.kind === kind.key)
  return (
    <div className="flex items-start gap-4">
      {photo ? (
        <img
          src={`/api/files/${photo.id}`}
          alt="证件照"
          className="h-[147px] w-[105px] rounded-sm border border-line object-cover"
        />
      ) : (
        <span className="flex h-[147px] w-[105px] items-center justify-center rounded-sm border border-dashed border-field bg-head text-ink-3">
          <UserRound size={40} aria-hidden />
        </span>
      )}
      <div className="flex flex-1 flex-col gap-2">
        <p className="text-xs text-ink-3">{hint}</p>
        {running ? (
          <UploadProgress running={running} />
        ) : (
          isEditable && (
            <div>
              <FilePicker
                accept={kind.accept}
                label={photo ? '更换照片' : '选择照片上传'}
                context={kind.label}
                onPick={(file) => void upload(file)}
              />
            </div>
          )
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
    </div>
  )
}
