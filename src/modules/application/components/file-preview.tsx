'use client'

import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { FileContent } from '@/components/pdf/file-content'
import { Button, buttonClass } from '@/components/ui/button'
import type { FormAttachment } from '../schema'

/** A file beside the form, not instead of it. */
export function FilePreview({ file, onClose }: { file: FormAttachment; onClose: () => void }) {
  const headRef = useRef<HTMLHeadingElement>(null)
  const address = `/api/files/${file.id}`

  useEffect(() => headRef.current?.focus(), [file.id])

  return (
    <aside
      aria-label={`预览 ${file.fileName}`}
      className="card sticky top-16 flex h-[calc(100vh-80px)] min-h-[420px] flex-col"
    >
      <div className="flex items-center gap-2 border-b border-line px-3 py-2">
        <h2
          ref={headRef}
          tabIndex={-1}
          className="min-w-0 flex-1 truncate text-sm font-bold outline-none"
          title={file.fileName}
        >
          {file.fileName}
        </h2>
        <a href={`${address}?download=1`} className={buttonClass({ size: 'small' })}>
          下载
        </a>
        <Button size="small" icon={X} onClick={onClose}>
          收起
        </Button>
      </div>
      <FileContent
        key={address}
        address={address}
        label={file.fileName}
        isImage={file.contentType.startsWith('image/')}
      />
    </aside>
  )
}
