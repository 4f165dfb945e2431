import { formatAddress, pageInAddress } from '@/components/list/list-address'
import type { ListRegistrationsInput } from '../schema'

/** What of the list stands in the address. */
export type RegistrationListState = Pick<ListRegistrationsInput, 'state' | 'page'>

// Not taken from the schema: its validator would come into the first load of the page with it.
const states: readonly RegistrationListState['state'][] = ['PENDING', 'RETURNED', 'APPROVED', 'REJECTED', 'ALL']

/** Reads the address; whatever somebody wrote into it, a usable state comes out. */
export function parseRegistrationAddress(params: URLSearchParams): RegistrationListState {
  return {
    state: states.find((state) => state === params.get('state')) ?? 'PENDING',
    page: pageInAddress(params),
  }
}

/** “?state=ALL&page=2”; '' when all is as it was at first. */
export function formatRegistrationAddress({ state, page }: RegistrationListState): string {
  return formatAddress({ state: state === 'PENDING' ? undefined : state, page })
}
