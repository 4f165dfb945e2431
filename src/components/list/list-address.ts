/**
 * What of a list stands in its address: filters, sort and page. The search text does not: it may be a person's name or
 * number, and addresses are kept by browsers and gateways.
 */

/** “?page=3”; whatever somebody wrote there, a usable page comes out. */
export function pageInAddress(params: URLSearchParams): number {
  const page = Number(params.get('page'))
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** “?state=ALL&page=2”: what is undefined is as it was at first, and so is page 1; '' when all is. */
export function formatAddress(state: Record<string, string | number | undefined>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(state)) {
    if (value !== undefined && !(name === 'page' && value === 1)) params.set(name, String(value))
  }
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
