/** Ways in which somebody at the computer shows that he is there. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const

const idleAfterMs = 60_000

let lastSignAt = Date.now()
const endListeners = new Set<(why: string) => void>()

if (typeof window !== 'undefined') {
  const note = () => {
    lastSignAt = Date.now()
  }
  for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true })
}

/** Whether nobody has worked with this page for a minute: what it asks then, it asks by itself. */
export function isUserIdle(): boolean {
  return Date.now() - lastSignAt >= idleAfterMs
}

/** When somebody last worked with this page. */
export function lastActivityAt(): number {
  return lastSignAt
}

/** A call has learned that the session is no more, and why. */
export function tellSessionEnded(why: string): void {
  for (const listener of endListeners) listener(why)
}

/** @returns how to stop listening */
export function onSessionEnded(listener: (why: string) => void): () => void {
  endListeners.add(listener)
  return () => endListeners.delete(listener)
}

const resumeListeners = new Set<() => void>()

/** The same person has logged in again: what could not be saved can be now. */
export function tellSessionResumed(): void {
  for (const listener of resumeListeners) listener()
}

/** @returns how to stop listening */
export function onSessionResumed(listener: () => void): () => void {
  resumeListeners.add(listener)
  return () => resumeListeners.delete(listener)
}
