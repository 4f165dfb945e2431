'use client'

import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { FilePicker } from '@/components/ui/file-picker'
import { RefusalNotice } from '@/components/ui/notice'
import { UploadProgress } from '@/components/ui/upload-progress'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { formatBytes } from '@/lib/file-size'
import { fileKinds } from '@/modules/supporting-file/rules/file-kinds'
import { maxFilesPerSlot } from '../limits'
import type { RegistrationFile } from '../schema'
import { FileChip } from './file-chip'
import type { FilePlace } from './file-places'
import { useRegistrationUpload } from './use-registration-upload'

interface OwnFilePlaceProps {
  place: FilePlace
  /** A stamped form from before shows other data. */
  savedAt: Date
  canEdit: boolean
  shownId: string | null
  onShow: (file: RegistrationFile) => void
  onChanged: () => Promise<void>
}

/** The scans of one kind of one's own registration: look, add, remove. */
export function OwnFilePlace({ place, savedAt, canEdit, shownId, onShow, onChanged }: OwnFilePlaceProps) {
  const api = useApiClient().public.registration
  const removing = useDeed()
  const { running, refusal, upload } = useRegistrationUpload(place, onChanged)
  const { accept, maxBytes } = fileKinds[place.kind]
  const remove = (fileId: string) =>
    removing.run(() => api.removeFile.mutate({ fileId }).finally(onChanged), { keepsPage: true })
  return (
    <div role="group" aria-label={place.label} className="flex flex-col gap-1.5">
      <p>
        {place.label}
        {!place.isRequired && <span className="text-ink-2">（可不传）</span>}
      </p>
      {place.files.map((file) => (
        <div key={file.id} className="flex flex-wrap items-center gap-2">
          <FileChip file={file} isShown={file.id === shownId} onShow={() => onShow(file)} />
          {canEdit && place.kind === 'STAMPED_FORM' && file.createdAt < savedAt && (
            <Chip tone="warn">资料修改前的，须重新盖章上传</Chip>
          )}
          {canEdit && (
            <Button
              size="small"
              variant="quiet"
              busy={removing.isBusy}
              aria-label={`删除 ${file.fileName}`}
              onClick={() => void remove(file.id)}
            >
              删除
            </Button>
          )}
        </div>
      ))}
      {place.files.length === 0 && !canEdit && <span className="text-sm text-ink-2">没有上传</span>}
      {running && <UploadProgress running={running} />}
      {canEdit && !running && place.files.length < maxFilesPerSlot && (
        <div className="flex flex-wrap items-center gap-2">
          <FilePicker
            accept={accept}
            label={place.files.length === 0 ? '选择文件上传' : '再传一个'}
            context={place.label}
            onPick={(file) => void upload(file)}
          />
          <span className="text-xs text-ink-2">PDF、JPG 或 PNG，不超过 {formatBytes(maxBytes)}</span>
        </div>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {removing.refusal && <RefusalNotice refusal={removing.refusal} />}
    </div>
  )
}
