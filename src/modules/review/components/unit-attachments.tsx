'use client'

import { Paperclip, Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useUploadAddress } from '@/api/client'
import { buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { RequiredMark } from '@/components/ui/field-frame'
import { RefusalNotice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { windowAddress } from '@/lib/file-address'
import { UploadRefusal, uploadFile } from '@/lib/upload-file'
import type { Dossier, RecommendationView } from '../schema'

interface UnitAttachmentsProps {
  applicationId: string
  kinds: Dossier['unitAttachmentKinds']
  own: RecommendationView
}

/** What the unit itself adds: the publicity and integrity statement, the declassification proof. */
export function UnitAttachments({ applicationId, kinds, own }: UnitAttachmentsProps) {
  return (
    <>
      {kinds.map((kind) => (
        <UnitAttachment key={kind.kind} applicationId={applicationId} kind={kind} own={own} />
      ))}
    </>
  )
}

interface UnitAttachmentProps {
  applicationId: string
  kind: Dossier['unitAttachmentKinds'][number]
  own: RecommendationView
}

function UnitAttachment({ applicationId, kind, own }: UnitAttachmentProps) {
  const router = useRouter()
  const uploadAddress = useUploadAddress()
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<UploadRefusal['refusal'] | null>(null)
  const files = own.attachments.filter((attachment) => attachment.kind === kind.kind)

  async function send(file: File) {
    setRefusal(null)
    setShare(0)
    const place = { applicationId, kind: kind.kind, replaces: files[0]?.id ?? '' }
    try {
      await uploadFile(uploadAddress, place, file, setShare).done
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error
      setRefusal(error.refusal)
    }
    setShare(null)
    router.refresh()
  }

  return (
    <div className="text-sm">
      <p className="text-ink-2">
        {kind.label}
        {kind.required && <RequiredMark />}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a
              href={windowAddress(`/api/files/${file.id}`, file.contentType.startsWith('image/'))}
              target="_blank"
              rel="noreferrer"
              className="inline-flex items-center gap-1"
            >
              <Paperclip size={13} aria-hidden />
              {file.fileName}
            </a>
          </li>
        ))}
      </ul>
      {share === null ? (
        <label
          className={classNames(
            buttonClass({ size: 'small' }),
            'mt-1 focus-within:outline-2 focus-within:outline-brand',
          )}
        >
          <Upload size={14} aria-hidden />
          {files.length > 0 ? '替换' : '选择文件上传'}
          <input
            type="file"
            aria-label={`上传 ${kind.label}`}
            accept=".pdf,.jpg,.jpeg,.png"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void send(file)
            }}
          />
        </label>
      ) : (
        <div role="status" className="mt-1 text-xs text-ink-2">
          正在上传 {Math.round(share * 100)}%
          <ProgressBar label={`正在上传 ${Math.round(share * 100)}%`} value={share} max={1} />
        </div>
      )}
      {refusal && <RefusalNotice refusal={refusal} className="mt-1" />}
    </div>
  )
}
