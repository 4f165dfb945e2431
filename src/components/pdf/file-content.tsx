import { PdfViewer } from './pdf-viewer'

interface FileContentProps {
  /** Where it is served. */
  address: string
  /** What it is, read out. */
  label: string
  isImage: boolean
}

/** A stored file, drawn: it fills what is left of a column and scrolls inside. */
export function FileContent({ address, label, isImage }: FileContentProps) {
  if (!isImage) return <PdfViewer address={address} label={label} />
  return (
    <div className="min-h-0 flex-1 overflow-auto p-3">
      <img src={address} alt={label} className="mx-auto max-w-full" />
    </div>
  )
}
