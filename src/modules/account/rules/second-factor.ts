import { accountErrors } from '../errors'

/**
 * Until the second factor is passed a privileged session opens nothing but the way to it, and the way out (GB/T 22239
 * 8.1.4.1 d).
 * @throws SECOND_FACTOR_NEEDED
 */
export function assertSecondFactor({ needsSecondFactor }: { needsSecondFactor: boolean }): void {
  if (needsSecondFactor) throw accountErrors.SECOND_FACTOR_NEEDED()
}
