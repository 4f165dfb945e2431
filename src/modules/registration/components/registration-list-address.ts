import type { ListRegistrationsInput } from '../schema'

/** What of the list stands in the address; the search text does not: it may be a person's name. */
export type RegistrationListState = Pick<ListRegistrationsInput, 'state' | 'page'>

// Not taken from the schema: its validator would come into the first load of the page with it.
const states: readonly RegistrationListState['state'][] = ['PENDING', 'RETURNED', 'APPROVED', 'REJECTED', 'ALL']

/** Reads the address; whatever somebody wrote into it, a usable state comes out. */
export function parseRegistrationAddress(params: URLSearchParams): RegistrationListState {
  const page = Number(params.get('page'))
  return {
    state: states.find((state) => state === params.get('state')) ?? 'PENDING',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** “?state=ALL&page=2”; '' when all is as it was at first. */
export function formatRegistrationAddress({ state, page }: RegistrationListState): string {
  const params = new URLSearchParams()
  if (state !== 'PENDING') params.set('state', state)
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text && `?${text}`
}
