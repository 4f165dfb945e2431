import { FileText } from 'lucide-react'
import { windowAddress } from '@/lib/file-address'
import { formatBytes } from '@/lib/file-size'
import type { SupportingFileView } from '@/modules/supporting-file/schema'

/** A scan to look at in a window of its own. */
export function ScanLink({ file }: { file: SupportingFileView }) {
  return (
    <a
      href={windowAddress(`/api/supporting-files/${file.id}`, file.contentType.startsWith('image/'))}
      target="_blank"
      rel="noreferrer"
      className="inline-flex max-w-full items-center gap-1"
    >
      <FileText size={14} aria-hidden className="shrink-0" />
      <span className="break-all">{file.fileName}</span>
      <span className="shrink-0 text-ink-2">（{formatBytes(file.sizeBytes)}）</span>
    </a>
  )
}
