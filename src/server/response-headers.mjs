/**
 * The security headers, each said here once: next.config.mjs gives them to everything by address, src/proxy.ts gives
 * pages their policy. A route says none of them: what next.config.mjs says would win over it anyway.
 */

/** What a response may do that is no page of ours: nothing but show itself. */
export const policyWithoutScript = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * What the thread that reads a PDF may do: a worker obeys the headers of its own script. It fetches tables and fonts of
 * ours, and its reader of JPEG 2000 is WebAssembly.
 */
const pdfWorkerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * @param {{ nonce: string, platformOrigin: string, isDevelopment: boolean }} options
 * @returns {string} what a page may do
 */
export function pagePolicy({ nonce, platformOrigin, isDevelopment }) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The thread that reads PDFs.
    "worker-src 'self'",
    // While developing, Next puts its own messages into the page with their style.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    // The login form is posted to us and redirected to the platform.
    `form-action 'self' ${platformOrigin}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

export const strictTransport = 'max-age=31536000; includeSubDomains'

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Whatever the API answers, a file too, is kept nowhere. */
const api = { 'Content-Security-Policy': policyWithoutScript, 'Cache-Control': 'private, no-store' }

/** Files of the build and of public/. */
const staticFiles = { 'Content-Security-Policy': policyWithoutScript }

/** Of one version, which stands in the address. */
const pdfReader = {
  'Content-Security-Policy': pdfWorkerPolicy,
  'Cache-Control': 'public, max-age=31536000, immutable',
}

/** By address, for `headers` of next.config.mjs; of two that fit the later one counts. */
export const headerRules = [
  { source: '/:path*', headers: list(everywhere) },
  {
    source: '/:path*',
    has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
    headers: list({ 'Strict-Transport-Security': strictTransport }),
  },
  { source: '/api/:path*', headers: list(api) },
  { source: '/_next/:path*', headers: list(staticFiles) },
  { source: '/:file(icon\\.svg|robots\\.txt|unsupported\\.html|plain-page\\.css)', headers: list(staticFiles) },
  { source: '/pdfjs/:path*', headers: list(pdfReader) },
]

/** @param {Record<string, string>} headers */
function list(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }))
}
