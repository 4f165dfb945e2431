/**
 * Three suites as native ES modules (`NODE_OPTIONS=--experimental-vm-modules`, set by dev/test.mjs): CommonJS cannot
 * load half of what the product stands on. Jest runs the global setup of a suite only when one of its tests runs.
 */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  setupFiles: ['<rootDir>/tests/support/use-test-settings.mjs'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/.next/', '<rootDir>/.data/'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
}

/** @type {import('jest').Config} */
const config = {
  // A real database and a real browser need their time; how long is no statement of a test.
  testTimeout: 600_000,
  // Journeys wait a third of their time (for typing to pause, for the worker, for a slowed-down processor): three at a
  // time, each with an app, a worker and a browser of its own, keep two processors at work.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/slowest-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/dev/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/integration/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/tests/support/start-database.mjs',
      globalTeardown: '<rootDir>/tests/support/stop-database.mjs',
    },
    {
      ...shared,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{journeys,crawl,hardening}/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/tests/support/start-journeys.mjs',
      globalTeardown: '<rootDir>/tests/support/stop-database.mjs',
    },
  ],
}

export default config
