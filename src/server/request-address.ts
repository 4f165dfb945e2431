/** Where a request came from: the last entry is what our own gateway saw; those before it are the caller's word. */
export function requestAddress(headers: Headers): string | null {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null
}
