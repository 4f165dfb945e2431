import type { ListSubordinatesInput } from '../schema'

/** What of the list stands in the address; the search text does not: it may be a person's name. */
export type SubordinateListState = Pick<ListSubordinatesInput, 'status' | 'sort' | 'direction' | 'page'>

// Not taken from the schema: its validator would come into the first load of the page with it.
const statuses: readonly SubordinateListState['status'][] = ['active', 'name-asked', 'deactivated', 'all']
const sorts: readonly SubordinateListState['sort'][] = ['name', 'created', 'lastLogin']

/** Reads the address; whatever somebody wrote into it, a usable state comes out. */
export function parseSubordinateAddress(params: URLSearchParams): SubordinateListState {
  const page = Number(params.get('page'))
  return {
    status: statuses.find((status) => status === params.get('status')) ?? 'active',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'name',
    direction: params.get('dir') === 'desc' ? 'desc' : 'asc',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** “?status=all&page=2”; '' when all is as it was at first. */
export function formatSubordinateAddress({ status, sort, direction, page }: SubordinateListState): string {
  const params = new URLSearchParams()
  if (status !== 'active') params.set('status', status)
  if (sort !== 'name') params.set('sort', sort)
  if (direction !== 'asc') params.set('dir', direction)
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text && `?${text}`
}
