import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
// The viewer finds the library where the import above puts it, so it comes second.
import { EventBus, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { FileRefusal } from '@/lib/fetch-file'

/** Static files of the same version, copied there by dev/build/copy-pdfjs.mjs. */
const assets = `/pdfjs/${pdfjs.version}`

pdfjs.GlobalWorkerOptions.workerSrc = `${assets}/pdf.worker.min.mjs`

export interface PdfEvents {
  onPage: (pageNumber: number) => void
  /** total: how often the text stands in the whole file; current: which of them is shown, from 1. */
  onMatches: (matches: { current: number; total: number }) => void
}

export interface OpenedPdf {
  pageCount: number
  goTo: (pageNumber: number) => void
  /** One step nearer (1) or farther (-1). */
  zoom: (steps: 1 | -1) => void
  fitWidth: () => void
  find: (text: string, step: 'new' | 'next' | 'previous') => void
}

/**
 * Draws a PDF into `container`, an absolutely positioned div around an empty one: pages as they come into sight, with
 * their text above the picture to be selected, read out and found.
 *
 * @throws FileRefusal when it is no PDF that can be read
 */
export async function openPdf(
  container: HTMLDivElement,
  bytes: Uint8Array,
  { onPage, onMatches }: PdfEvents,
  signal: AbortSignal,
): Promise<OpenedPdf> {
  const task = pdfjs.getDocument({
    data: bytes,
    cMapUrl: `${assets}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}/standard_fonts/`,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  signal.addEventListener('abort', () => void task.destroy())
  const document = await task.promise.catch((error: unknown) => {
    if (signal.aborted) throw error
    throw unreadable()
  })
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus })
  const findController = new PDFFindController({ eventBus, linkService })
  // The types leave out `abortSignal`, by which the viewer lets go of the window's events.
  const options = {
    container,
    eventBus,
    linkService,
    findController,
    l10n: chinese,
    annotationMode: pdfjs.AnnotationMode.DISABLE,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    abortSignal: signal,
  }
  const viewer = new PDFViewer(options)
  linkService.setViewer(viewer)
  const listen = (name: string, listener: (event: never) => void) => eventBus.on(name, listener, { signal })
  listen('pagesinit', () => {
    viewer.currentScaleValue = 'page-width'
  })
  listen('pagechanging', ({ pageNumber }: { pageNumber: number }) => onPage(pageNumber))
  listen('pagerendered', ({ source, pageNumber }: { source: { div: HTMLElement }; pageNumber: number }) => {
    source.div.setAttribute('aria-label', `第 ${pageNumber} 页`)
  })
  const tell = ({ matchesCount }: { matchesCount: { current: number; total: number } }) => onMatches(matchesCount)
  listen('updatefindmatchescount', tell)
  listen('updatefindcontrolstate', tell)
  viewer.setDocument(document)
  linkService.setDocument(document)
  signal.addEventListener('abort', () => viewer.setDocument(nothing))

  return {
    pageCount: document.numPages,
    goTo: (pageNumber) => {
      viewer.currentPageNumber = Math.min(Math.max(pageNumber, 1), document.numPages)
    },
    zoom: (steps) => (steps > 0 ? viewer.increaseScale() : viewer.decreaseScale()),
    fitWidth: () => {
      viewer.currentScaleValue = 'page-width'
    },
    find: (text, step) =>
      void eventBus.dispatch('find', {
        type: step === 'new' ? '' : 'again',
        query: text,
        caseSensitive: false,
        entireWord: false,
        matchDiacritics: false,
        highlightAll: true,
        findPrevious: step === 'previous',
      }),
  }
}

/** The library's own words are English; what it would say is named by us, or not shown. */
const chinese = {
  getLanguage: () => 'zh-cn',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
}

/** Closes what is shown; the types leave out that the library takes null for it. */
const nothing = null as unknown as pdfjs.PDFDocumentProxy

function unreadable(): FileRefusal {
  return new FileRefusal({
    what: '没有打开这个 PDF',
    why: '文件不完整，或内容已损坏。',
    next: '请重新打开；仍打不开的，请上传的人重新生成后再上传。',
  })
}
