'use client'

import dynamic from 'next/dynamic'

/** A PDF in the page. What draws it is half a megabyte, so it comes only where one is opened. */
export const PdfViewer = dynamic(() => import('./pdf-pages'), {
  ssr: false,
  loading: () => (
    <p role="status" className="p-6 text-center text-sm text-ink-2">
      正在打开…
    </p>
  ),
})
