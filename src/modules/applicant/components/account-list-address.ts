import { accountProgresses, type AccountProgress } from '../rules/account-progress'
import type { AccountListInput } from '../schema'
import { pageInAddress } from './page-in-address'

/** What of the list stands in the address. The search text does not: it is personal data. */
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
  const params = new URLSearchParams()
  if (progress) params.set('progress', progress)
  if (sort !== 'opened') params.set('sort', sort)
  if (direction !== firstDirection(sort)) params.set('dir', direction)
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text && `?${text}`
}
