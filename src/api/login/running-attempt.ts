import { AsyncLocalStorage } from 'node:async_hooks'
import type { LoginAttempt } from './auth-options'

interface RunningAttempt {
  attempt: LoginAttempt
  requestId: string
}

const running = new AsyncLocalStorage<RunningAttempt>()

/** Does the work of one login, so that whatever is reported meanwhile can be told from what others report. */
export function runAttempt<T>(which: RunningAttempt, work: () => T): T {
  return running.run(which, work)
}

/**
 * Whose failure is being reported: next-auth keeps one logger for all requests, that of the last one to begin. Of two
 * who log in at the same moment one would be told the other's failure.
 */
export function runningAttempt(): RunningAttempt | undefined {
  return running.getStore()
}
