import { FileViewer } from '@/components/ui/file-viewer'
import type { AttachmentView } from '../schema'

interface AttachmentViewerProps {
  attachment: AttachmentView
  onClose?: () => void
  className?: string
}

/** A file of the application beside its form. */
export function AttachmentViewer({ attachment, ...rest }: AttachmentViewerProps) {
  return <FileViewer address={`/api/files/${attachment.id}`} label={attachment.kindLabel} file={attachment} {...rest} />
}
