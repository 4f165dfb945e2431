import { defaultDirection } from '../rules/default-direction'
import type { ListInput } from '../schema'
import type { ListName } from './list-names'

/** What of a list stands in the address: filters, sort and page. The search text does not: it is personal data. */
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
  const page = Number(params.get('page'))
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'since'
  return {
    category: categories.find((category) => category === params.get('category')),
    track: tracks.find((track) => track === params.get('track')),
    owningUnitId: uuid.test(unit) ? unit : undefined,
    sort,
    direction: directions.find((direction) => direction === params.get('dir')) ?? defaultDirection(list, sort),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    pageSize: pageSizes.find((size) => String(size) === params.get('size')) ?? pageSizes[0],
  }
}

/** “?category=LEADER&page=2”; '' when all is as it was at first. */
export function formatListAddress(state: ListState, list: ListName): string {
  const params = new URLSearchParams()
  if (state.category) params.set('category', state.category)
  if (state.track) params.set('track', state.track)
  if (state.owningUnitId) params.set('unit', state.owningUnitId)
  if (state.sort !== 'since') params.set('sort', state.sort)
  if (state.direction !== defaultDirection(list, state.sort)) params.set('dir', state.direction)
  if (state.page > 1) params.set('page', String(state.page))
  if (state.pageSize !== pageSizes[0]) params.set('size', String(state.pageSize))
  const text = params.toString()
  return text && `?${text}`
}

/** A page's `searchParams` as URLSearchParams; of repeated ones the first counts. */
export function toUrlParams(searchParams: Record<string, string | string[] | undefined>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) params.set(name, first)
  }
  return params
}
