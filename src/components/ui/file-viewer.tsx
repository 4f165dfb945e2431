import { ExternalLink, FileDown, X } from 'lucide-react'
import { FileContent } from '@/components/pdf/file-content'
import { windowAddress } from '@/lib/file-address'
import { formatBytes } from '@/lib/file-size'
import { buttonClass } from './button'
import { classNames } from './class-names'

interface FileViewerProps {
  /** Where it is served, to be looked at. */
  address: string
  /** What it is for. */
  label: string
  file: { fileName: string; contentType: string; sizeBytes: number }
  /** The reader may keep it. */
  mayDownload: boolean
  onClose?: () => void
  className?: string
}

/** A file in the page, beside what it proves. */
export function FileViewer({ address, label, file, mayDownload, onClose, className }: FileViewerProps) {
  const isImage = file.contentType.startsWith('image/')
  return (
    <section aria-label={`附件 ${file.fileName}`} className={classNames('card flex min-h-[480px] flex-col', className)}>
      <div className="flex items-center gap-2 border-b border-line px-3 py-2 text-sm">
        <span className="min-w-0 flex-1 truncate" title={file.fileName}>
          <b>{label}</b>
          <span className="ml-2 text-ink-2">
            {file.fileName}（{formatBytes(file.sizeBytes)}）
          </span>
        </span>
        <a
          href={windowAddress(address, isImage)}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ size: 'small' })}
        >
          <ExternalLink size={14} aria-hidden />
          新窗口打开
        </a>
        {mayDownload && (
          <a href={`${address}?download=1`} download className={buttonClass({ size: 'small' })}>
            <FileDown size={14} aria-hidden />
            下载
          </a>
        )}
        {onClose && (
          <button type="button" onClick={onClose} className={buttonClass({ size: 'small' })}>
            <X size={14} aria-hidden />
            收起附件
          </button>
        )}
      </div>
      <FileContent key={address} address={address} label={`${label}：${file.fileName}`} isImage={isImage} />
    </section>
  )
}
