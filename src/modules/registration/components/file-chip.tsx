import { FileText, Image as ImageIcon } from 'lucide-react'
import { formatBytes } from '@/lib/file-size'
import type { RegistrationFile } from '../schema'

interface FileChipProps {
  file: RegistrationFile
  isShown: boolean
  onShow: () => void
}

/** A scan by its name; pressed it is shown in the page. */
export function FileChip({ file, isShown, onShow }: FileChipProps) {
  const Icon = file.contentType === 'application/pdf' ? FileText : ImageIcon
  return (
    <button
      type="button"
      aria-pressed={isShown}
      onClick={onShow}
      className="flex min-w-0 items-center gap-1.5 rounded-full bg-ok-2 px-2.5 py-0.5 text-left text-sm text-ok aria-pressed:outline-2 aria-pressed:outline-ok"
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      <span>{file.fileName}</span>
      <span className="shrink-0">{formatBytes(file.sizeBytes)}</span>
      <span className="sr-only">，查看</span>
    </button>
  )
}
