import type { AccountBar } from './account-changes'

/** What stands against accepting a correction; the words stand in errors.ts. */
export type CorrectionObstacle =
  | { kind: 'BARRED'; bar: AccountBar }
  /** The new number has an open account in this batch. */
  | { kind: 'BOUND'; unitId: string; unitName: string }
  /** Who was rejected is not let in again under another's account. */
  | { kind: 'REJECTED_BEFORE' }
  /** Somebody of another name uses the new number: it is another person. */
  | { kind: 'OTHER_NAME'; name: string }
