import { uploadErrors } from './upload-errors'

const mostAtOnce = 2
const mostWaiting = 12

let running = 0
const waiting: (() => void)[] = []

/**
 * Runs `work` while few others run in this process; some may wait for it, the rest are refused at once, so that what
 * strangers send can't pile up in memory.
 * @throws UPLOADS_BUSY
 */
export async function fewAtOnce<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw uploadErrors.UPLOADS_BUSY()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    // The place is handed on without becoming free in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
