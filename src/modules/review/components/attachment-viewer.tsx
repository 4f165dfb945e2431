import { Download, X } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { AttachmentView } from '../schema'

interface AttachmentViewerProps {
  attachment: AttachmentView
  onClose?: () => void
  className?: string
}

/** A file beside the form, shown by the browser itself. */
export function AttachmentViewer({ attachment, onClose, className }: AttachmentViewerProps) {
  const address = `/api/files/${attachment.id}`
  return (
    <section
      aria-label={`附件 ${attachment.fileName}`}
      className={classNames('card flex min-h-[480px] flex-col', className)}
    >
      <div className="flex items-center gap-2 border-b border-line px-3 py-2 text-sm">
        <span className="min-w-0 flex-1 truncate" title={attachment.fileName}>
          <b>{attachment.kindLabel}</b>
          <span className="ml-2 text-ink-2">
            {attachment.fileName}（{formatSize(attachment.sizeBytes)}）
          </span>
        </span>
        <a href={address} target="_blank" rel="noreferrer" className={buttonClass({ size: 'small' })}>
          <Download size={14} aria-hidden />
          新窗口打开
        </a>
        {onClose && (
          <button type="button" onClick={onClose} className={buttonClass({ size: 'small' })}>
            <X size={14} aria-hidden />
            收起附件
          </button>
        )}
      </div>
      {attachment.contentType.startsWith('image/') ? (
        <div className="flex-1 overflow-auto p-3">
          <img src={address} alt={`${attachment.kindLabel}：${attachment.fileName}`} className="mx-auto max-w-full" />
        </div>
      ) : (
        <iframe
          src={address}
          title={`${attachment.kindLabel}：${attachment.fileName}`}
          className="w-full flex-1 rounded-b-md"
        />
      )}
    </section>
  )
}

/** “1.2 MB”, “36 KB”. */
export function formatSize(sizeBytes: number): string {
  return sizeBytes >= 1_000_000
    ? `${(sizeBytes / 1_048_576).toFixed(1)} MB`
    : `${Math.max(1, Math.round(sizeBytes / 1024))} KB`
}
