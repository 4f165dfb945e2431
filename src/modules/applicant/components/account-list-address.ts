import { formatAddress, pageInAddress } from '@/components/list/list-address'
import { accountProgresses, type AccountProgress } from '../rules/account-progress'
import type { AccountListInput } from '../schema'

/** What of the list stands in the address. */
export interface AccountListState {
  progress: AccountProgress | undefined
  sort: NonNullable<AccountListInput['sort']>
  direction: NonNullable<AccountListInput['direction']>
  page: number
}

// Not taken from the schema: its validator would come into the browser with it.
const sorts: readonly AccountListState['sort'][] = ['opened', 'name', 'lastLogin']

/** Names from A on, times from the latest on. */
export function firstDirection(sort: AccountListState['sort']): AccountListState['direction'] {
  return sort === 'name' ? 'asc' : 'desc'
}

/** Reads the address; whatever somebody wrote into it, a usable state comes out. */
export function parseAccountAddress(params: URLSearchParams): AccountListState {
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'opened'
  const direction = params.get('dir')
  return {
    progress: accountProgresses.find((one) => one === params.get('progress')),
    sort,
    direction: direction === 'asc' || direction === 'desc' ? direction : firstDirection(sort),
    page: pageInAddress(params),
  }
}

/** “?progress=FILLING&page=2”; '' when all is as it was at first. */
export function formatAccountAddress({ progress, sort, direction, page }: AccountListState): string {
  return formatAddress({
    progress,
    sort: sort === 'opened' ? undefined : sort,
    dir: direction === firstDirection(sort) ? undefined : direction,
    page,
  })
}
