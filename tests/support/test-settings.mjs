import os from 'node:os'
import path from 'node:path'

/**
 * The settings of every test and of the apps that journeys start. The keys open nothing outside a test run.
 *
 * @returns {Record<string, string>} as environment variables
 */
export function testSettings() {
  return {
    APP_MODE: 'test',
    APP_URL: 'http://localhost:3000',
    DATABASE_URL: 'postgresql://no-database-in-this-suite@127.0.0.1:1/none',
    // One for each of Jest's workers: a test that looks for what was left behind must not see its neighbour's work.
    DATA_DIR: path.join(process.env.TEST_RUN_FOLDER ?? unitTestFolder, `data-${process.env.JEST_WORKER_ID ?? 0}`),
    NEXTAUTH_SECRET: 'a-secret-of-the-tests-and-of-nothing-else',
    FIELD_ENCRYPTION_KEYS: `test-1:${Buffer.alloc(32, 1).toString('base64')}`,
    LOOKUP_HMAC_KEY: Buffer.alloc(32, 2).toString('base64'),
    PLATFORM_ISSUER: 'http://localhost:4000',
    PLATFORM_CLIENT_ID: 'jiancai',
    PLATFORM_CLIENT_SECRET: 'a-platform-secret-of-the-tests',
    LOG_LEVEL: 'silent',
  }
}

/** Cleared away by start-database.mjs when the process of its name is gone. */
const unitTestFolder = path.join(os.tmpdir(), `jiancai-test-${process.pid}-unit`)
