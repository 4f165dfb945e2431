import { Worker } from 'node:worker_threads'
import { PaperError, type RenderedPaper } from '../rules/paper-error'
import type { PrintedPaper } from '../rules/printed-paper'
import type { ThreadAnswer } from './paper-thread'

const heapLimitMb = 1024
const youngHeapMb = 128
const timeLimitMs = 90_000

interface Waiting {
  resolve: (paper: RenderedPaper) => void
  reject: (error: Error) => void
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

let thread: Thread | undefined
let lastId = 0

/**
 * Draws a paper in a thread of its own, which is kept for the next one. A thread that dies or hangs takes its papers
 * with it; the next paper starts a new one.
 *
 * @throws PaperError what can't be printed; Error anything else
 */
export function renderInThread(paper: PrintedPaper): Promise<RenderedPaper> {
  const id = ++lastId
  const { worker, waiting } = (thread ??= startThread())
  return new Promise<RenderedPaper>((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), timeLimitMs)
    const settle = () => {
      clearTimeout(timer)
      waiting.delete(id)
    }
    waiting.set(id, {
      resolve: (rendered) => (settle(), resolve(rendered)),
      reject: (error) => (settle(), reject(error)),
    })
    worker.postMessage({ id, paper })
  })
}

function startThread(): Thread {
  // Bundled beside the worker (dev/build/bundles.mjs).
  const worker = new Worker(new URL('./paper-thread.mjs', import.meta.url), {
    // A paper is many short-lived objects: a larger young generation spares collecting them.
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb, maxYoungGenerationSizeMb: youngHeapMb },
  })
  const started: Thread = { worker, waiting: new Map() }
  const lose = (error: Error) => {
    if (thread === started) thread = undefined
    for (const { reject } of started.waiting.values()) reject(error)
  }
  worker.on('message', (answer: ThreadAnswer) => {
    const asked = started.waiting.get(answer.id)
    if (answer.ok) asked?.resolve({ bytes: answer.bytes, pages: answer.pages })
    else asked?.reject(answer.isFinal ? new PaperError(answer.message) : new Error(answer.message))
  })
  worker.on('error', lose)
  worker.on('exit', (code) => lose(new Error(`rendering thread ended with code ${code}`)))
  // The worker ends without asking this thread.
  worker.unref()
  return started
}
