import { formatAddress, pageInAddress } from '@/components/list/list-address'
import { defaultDirection } from '../rules/default-direction'
import type { ListInput } from '../schema'
import type { ListName } from './list-names'

/** What of a list stands in the address. */
export interface ListState {
  category?: ListInput['category']
  track?: ListInput['track']
  owningUnitId?: string
  sort: NonNullable<ListInput['sort']>
  direction: NonNullable<ListInput['direction']>
  page: number
  pageSize: number
}

/** How many rows a page of a list may have; the first unless somebody chose. */
export const pageSizes = [20, 50, 100] as const

// Not taken from the schema: its validator would come into the browser with it.
const categories: readonly ListState['category'][] = ['LEADER', 'RESERVE']
const tracks: readonly ListState['track'][] = ['GENERAL', 'GRASSROOTS', 'INDUSTRY']
const sorts: readonly ListState['sort'][] = ['since', 'name', 'unit', 'category', 'rank']
const directions: readonly ListState['direction'][] = ['asc', 'desc']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the address; whatever somebody wrote into it, a usable state comes out. */
export function parseListAddress(params: URLSearchParams, list: ListName): ListState {
  const unit = params.get('unit') ?? ''
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'since'
  return {
    category: categories.find((category) => category === params.get('category')),
    track: tracks.find((track) => track === params.get('track')),
    owningUnitId: uuid.test(unit) ? unit : undefined,
    sort,
    direction: directions.find((direction) => direction === params.get('dir')) ?? defaultDirection(list, sort),
    page: pageInAddress(params),
    pageSize: pageSizes.find((size) => String(size) === params.get('size')) ?? pageSizes[0],
  }
}

/** “?category=LEADER&page=2”; '' when all is as it was at first. */
export function formatListAddress(state: ListState, list: ListName): string {
  const { category, track, owningUnitId: unit, sort, direction, page, pageSize } = state
  return formatAddress({
    category,
    track,
    unit,
    sort: sort === 'since' ? undefined : sort,
    dir: direction === defaultDirection(list, sort) ? undefined : direction,
    page,
    size: pageSize === pageSizes[0] ? undefined : pageSize,
  })
}
