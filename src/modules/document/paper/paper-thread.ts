import { parentPort } from 'node:worker_threads'
import { PaperError } from '../rules/paper-error'
import type { PrintedPaper } from '../rules/printed-paper'
import { renderPaper } from './render-paper'

/** What the thread answers for one paper. `isFinal`: the message is for the user, trying again would not help. */
export type ThreadAnswer =
  | { id: number; ok: true; bytes: Uint8Array; pages: number }
  | { id: number; ok: false; message: string; isFinal: boolean }

/** Entry of the rendering thread: draws one paper after the other, so that the worker's own loop stays free. */
parentPort?.on('message', ({ id, paper }: { id: number; paper: PrintedPaper }) => {
  renderPaper(paper).then(
    ({ bytes, pages }) => answer({ id, ok: true, bytes, pages }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      answer({ id, ok: false, message, isFinal: error instanceof PaperError })
    },
  )
})

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message)
}
