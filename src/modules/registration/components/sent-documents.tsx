'use client'

import { useState } from 'react'
import { FileViewer } from '@/components/ui/file-viewer'
import type { RegistrationDetail } from '../schema'
import { FileChip } from './file-chip'
import { filePlaces } from './file-places'

/** What was sent with a registration, the first of it open: it is what is compared. */
export function SentDocuments({ detail }: { detail: RegistrationDetail }) {
  const places = filePlaces(detail)
  const [shownId, setShownId] = useState<string | null>(places[0]?.files.at(-1)?.id ?? null)
  const shownPlace = places.find(({ files }) => files.some(({ id }) => id === shownId))
  const shown = shownPlace?.files.find(({ id }) => id === shownId)
  return (
    <section aria-label="扫描件和材料" className="card flex flex-col gap-2.5 px-4 py-3">
      <h2 className="font-bold">扫描件和材料</h2>
      <dl className="grid grid-cols-[160px_1fr] gap-x-3 gap-y-1.5">
        {places.map(({ kind, materialKey, label, isRequired, files }) => (
          <div key={`${kind} ${materialKey}`} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="flex min-w-0 flex-wrap gap-2">
              {files.map((file) => (
                <FileChip key={file.id} file={file} isShown={file.id === shownId} onShow={() => setShownId(file.id)} />
              ))}
              {files.length === 0 && (
                <span className="text-ink-2">{isRequired ? '没有上传' : '没有上传（可不传）'}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {shown && shownPlace && (
        <FileViewer
          address={`/api/supporting-files/${shown.id}`}
          label={shownPlace.label}
          file={shown}
          mayDownload
          onClose={() => setShownId(null)}
        />
      )}
    </section>
  )
}
