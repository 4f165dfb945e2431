import type { ApplicationState, BatchStatus } from '@/generated/prisma/enums'
import type { AccountStanding } from './account-progress'

export const accountActions = ['resetPassword', 'correct', 'requestCorrection', 'remove'] as const
export type AccountAction = (typeof accountActions)[number]

/** Why an account can't be changed; the words stand in errors.ts. */
export type AccountBar = 'BATCH_ARCHIVED' | 'BATCH_NOT_OPEN' | 'REMOVED' | 'NOT_SUBMITTED' | 'SUBMITTED' | 'ENDED'

const ended: readonly (ApplicationState | null)[] = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED']

/**
 * What an owner may do with an account (workflow §3): a new password always, correcting and removing until the first
 * submission, asking for a correction afterwards, while a next submission could still carry it. Who ended his
 * application before it may be removed, so that another unit can open an account for him.
 * @returns null = may be done
 */
export function barTo(
  action: AccountAction,
  { isRemoved, state, submissionNumber }: Pick<AccountStanding, 'isRemoved' | 'state' | 'submissionNumber'>,
  batch: BatchStatus,
): AccountBar | null {
  if (isRemoved) return 'REMOVED'
  if (batch === 'ARCHIVED') return 'BATCH_ARCHIVED'
  if (action === 'resetPassword') return null
  if (action === 'requestCorrection') {
    if (ended.includes(state)) return 'ENDED'
    if (submissionNumber === 0) return 'NOT_SUBMITTED'
    return batch === 'OPEN' ? null : 'BATCH_NOT_OPEN'
  }
  if (submissionNumber > 0) return 'SUBMITTED'
  if (state === null || state === 'DRAFT') return null
  return action === 'remove' && state === 'WITHDRAWN' ? null : 'ENDED'
}
