import { formatAddress, pageInAddress } from '@/components/list/list-address'
import type { ListSubordinatesInput } from '../schema'

/** What of the list stands in the address. */
export type SubordinateListState = Pick<ListSubordinatesInput, 'status' | 'sort' | 'direction' | 'page'>

// Not taken from the schema: its validator would come into the first load of the page with it.
const statuses: readonly SubordinateListState['status'][] = ['active', 'name-asked', 'deactivated', 'all']
const sorts: readonly SubordinateListState['sort'][] = ['name', 'created', 'lastLogin']

/** Reads the address; whatever somebody wrote into it, a usable state comes out. */
export function parseSubordinateAddress(params: URLSearchParams): SubordinateListState {
  return {
    status: statuses.find((status) => status === params.get('status')) ?? 'active',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'name',
    direction: params.get('dir') === 'desc' ? 'desc' : 'asc',
    page: pageInAddress(params),
  }
}

/** “?status=all&page=2”; '' when all is as it was at first. */
export function formatSubordinateAddress({ status, sort, direction, page }: SubordinateListState): string {
  return formatAddress({
    status: status === 'active' ? undefined : status,
    sort: sort === 'name' ? undefined : sort,
    dir: direction === 'asc' ? undefined : direction,
    page,
  })
}
