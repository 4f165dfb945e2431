import { useEffect, useRef, useState, type RefObject } from 'react'
import { fetchFile, FileRefusal } from '@/lib/fetch-file'
import { openPdf, type OpenedPdf } from './open-pdf'

export interface ShownPdf {
  pdf: OpenedPdf | null
  pageNumber: number
  /** Null while nothing is looked for. */
  matches: { current: number; total: number } | null
  refusal: FileRefusal['refusal'] | null
  find: (text: string, step: 'new' | 'next' | 'previous') => void
  retry: () => void
}

/** Loads the PDF at `address` and draws it into `container` as long as both stay. */
export function usePdf(address: string, container: RefObject<HTMLDivElement | null>): ShownPdf {
  const [attempt, setAttempt] = useState(0)
  const [pdf, setPdf] = useState<OpenedPdf | null>(null)
  const [pageNumber, setPageNumber] = useState(1)
  const [matches, setMatches] = useState<ShownPdf['matches']>(null)
  const [refusal, setRefusal] = useState<ShownPdf['refusal']>(null)
  const isFinding = useRef(false)

  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const show = async () => {
      const bytes = await fetchFile(address, signal)
      if (signal.aborted || container.current === null) return
      const onMatches: (found: { current: number; total: number }) => void = (found) =>
        setMatches(isFinding.current ? { ...found } : null)
      const opened = await openPdf(container.current, bytes, { onPage: setPageNumber, onMatches }, signal)
      if (!signal.aborted) setPdf(opened)
    }
    show().catch((error: unknown) => {
      if (signal.aborted) return
      if (!(error instanceof FileRefusal)) throw error
      setRefusal(error.refusal)
    })
    return () => {
      ending.abort()
      setPdf(null)
      setPageNumber(1)
      setMatches(null)
      setRefusal(null)
    }
  }, [address, container, attempt])

  const find: ShownPdf['find'] = (text, step) => {
    isFinding.current = text !== ''
    if (text === '') setMatches(null)
    pdf?.find(text, step)
  }
  return { pdf, pageNumber, matches, refusal, find, retry: () => setAttempt(attempt + 1) }
}
