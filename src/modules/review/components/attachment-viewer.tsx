import { FileViewer } from '@/components/ui/file-viewer'
import type { AttachmentView } from '../schema'

interface AttachmentViewerProps {
  attachment: AttachmentView
  /** Files of other units' applicants are looked at only (workflow §8). */
  mayDownload: boolean
  onClose?: () => void
  className?: string
}

/** A file of the application beside its form. */
export function AttachmentViewer({ attachment, ...rest }: AttachmentViewerProps) {
  return <FileViewer address={`/api/files/${attachment.id}`} label={attachment.kindLabel} file={attachment} {...rest} />
}
