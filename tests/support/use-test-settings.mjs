import { testSettings } from './test-settings.mjs'

// Before each test file: src/env.ts reads the environment at its first use.
Object.assign(process.env, testSettings())
