import { Download, X } from 'lucide-react'
import { formatBytes } from '@/lib/file-size'
import { buttonClass } from './button'
import { classNames } from './class-names'

interface FileViewerProps {
  /** Where it is served, to be looked at. */
  address: string
  /** What it is for. */
  label: string
  file: { fileName: string; contentType: string; sizeBytes: number }
  onClose?: () => void
  className?: string
}

/** A file in the page, beside what it proves, shown by the browser itself. */
export function FileViewer({ address, label, file, onClose, className }: FileViewerProps) {
  return (
    <section aria-label={`附件 ${file.fileName}`} className={classNames('card flex min-h-[480px] flex-col', className)}>
      <div className="flex items-center gap-2 border-b border-line px-3 py-2 text-sm">
        <span className="min-w-0 flex-1 truncate" title={file.fileName}>
          <b>{label}</b>
          <span className="ml-2 text-ink-2">
            {file.fileName}（{formatBytes(file.sizeBytes)}）
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
      {file.contentType.startsWith('image/') ? (
        <div className="flex-1 overflow-auto p-3">
          <img src={address} alt={`${label}：${file.fileName}`} className="mx-auto max-w-full" />
        </div>
      ) : (
        <iframe src={address} title={`${label}：${file.fileName}`} className="w-full flex-1 rounded-b-md" />
      )}
    </section>
  )
}
