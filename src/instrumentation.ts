import { env } from '@/env'

/** Run by Next before the first request: a server with wrong settings does not start. */
export function register(): void {
  // Next compiles this file for its edge runtime too; the constant takes the rest out there.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  try {
    env()
  } catch (error) {
    // Next would go on and answer every request with an error.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
