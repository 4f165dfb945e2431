import type { ListInput, ProvinceModule, ReviewModule } from '../schema'

/** What is done is looked up by what was done last; what waits begins with who has waited longest. */
const newestFirst: readonly (ReviewModule | ProvinceModule)[] = [
  'forwarded',
  'rejected-list',
  'returned-list',
  'approved',
  'rejected-below',
  'all-applications',
]

/** The direction of a list whose user has chosen none. */
export function defaultDirection(
  module: ReviewModule | ProvinceModule,
  sort: NonNullable<ListInput['sort']>,
): 'asc' | 'desc' {
  return sort === 'since' && newestFirst.includes(module) ? 'desc' : 'asc'
}
