'use client'

import { useRef, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import './pdf-pages.css'
import { PdfToolbar } from './pdf-toolbar'
import { usePdf } from './use-pdf'

interface PdfPagesProps {
  address: string
  /** What the file is, read out. */
  label: string
}

/**
 * A PDF drawn by ourselves, since many office computers have no reader in the browser: pages, zoom, search. It fills
 * its parent and scrolls inside. Loaded where a PDF is opened (src/components/pdf/pdf-viewer.tsx).
 */
export default function PdfPages({ address, label }: PdfPagesProps) {
  const containerRef = useRef<HTMLDivElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const shown = usePdf(address, containerRef)
  const { pdf, pageNumber, refusal } = shown

  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    const isSearch = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
    if (isSearch) searchRef.current?.focus()
    else if (isTyping || pdf === null || event.ctrlKey || event.metaKey || event.altKey) return
    else if (event.key === '+' || event.key === '=') pdf.zoom(1)
    else if (event.key === '-') pdf.zoom(-1)
    else if (event.key === '0') pdf.fitWidth()
    else if (event.key === 'ArrowRight') pdf.goTo(pageNumber + 1)
    else if (event.key === 'ArrowLeft') pdf.goTo(pageNumber - 1)
    else if (event.key === 'Home') pdf.goTo(1)
    else if (event.key === 'End') pdf.goTo(pdf.pageCount)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div role="group" aria-label={label} onKeyDown={onKeyDown} className="flex min-h-0 flex-1 flex-col">
      <PdfToolbar shown={shown} searchRef={searchRef} />
      {refusal && (
        <div className="flex flex-col items-start gap-2 p-3">
          <RefusalNotice refusal={refusal} />
          <Button size="small" onClick={shown.retry}>
            重新打开
          </Button>
        </div>
      )}
      <div className="relative min-h-0 flex-1">
        <div
          ref={containerRef}
          tabIndex={0}
          role="region"
          aria-label={`${label} 的页面`}
          aria-busy={pdf === null && refusal === null}
          className="absolute inset-0 overflow-x-auto overflow-y-scroll rounded-b-md bg-ground"
        >
          <div className="pdfViewer" />
        </div>
        {pdf === null && refusal === null && (
          <p role="status" className="absolute inset-x-0 top-6 text-center text-sm text-ink-2">
            正在打开…
          </p>
        )}
      </div>
    </div>
  )
}
