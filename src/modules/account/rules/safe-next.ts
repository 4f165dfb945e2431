const origin = 'http://here.invalid'

/**
 * Where to go after logging in, if it is a page of ours: a path on the same origin, no API, no login page again.
 * @returns path with query, or null
 */
export function safeNextPath(text: string | null | undefined): string | null {
  if (typeof text !== 'string' || !/^\/(?![/\\])/.test(text) || text.length > 500) return null
  // Browsers drop tabs and line breaks and read \ as /.
  if (/[\\\u0000-\u001f]/.test(text) || !URL.canParse(text, origin)) return null
  const url = new URL(text, origin)
  if (url.origin !== origin || /^\/(api|login)(\/|$)/.test(url.pathname) || url.pathname.startsWith('//')) return null
  return url.pathname + url.search
}
