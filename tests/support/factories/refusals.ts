import { DomainError, type Refusal } from '@/lib/domain-error'

/** The refusal a service answers with; any other outcome fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; refusal: Refusal }> {
  try {
    await work
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, refusal: error.refusal }
    throw error
  }
  throw new Error('nothing was refused')
}
