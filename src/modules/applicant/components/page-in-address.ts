/** “?page=3”; whatever somebody wrote there, a usable page comes out. */
export function pageInAddress(params: URLSearchParams): number {
  const page = Number(params.get('page'))
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
