import { env } from '@/env'

/** Run by Next before the first request: a server with wrong settings, or on a demo's data, does not start. */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime too; the constant takes the rest out there.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  try {
    env()
    const { db } = await import('@/server/db')
    const { hasForeignDemoData, demoDataRefusal } = await import('@/server/demo-data')
    // A database that does not answer yet is told by /api/health/ready, which asks again.
    if (await hasForeignDemoData(db).catch(() => false)) throw new Error(demoDataRefusal)
  } catch (error) {
    // Next would go on and answer every request with an error.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** An error that a page did not foresee: its digest is the number that the user is told (src/app/error.tsx). */
export async function onRequestError(
  error: unknown,
  _request: unknown,
  { routePath }: { routePath: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { describeFault } = await import('@/server/describe-fault')
  const { log } = await import('@/server/log')
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined
  log().error({ ...describeFault(error), digest, routePath }, 'page failed')
}
