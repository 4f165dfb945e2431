import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'
import { ZodError } from 'zod'
import { DomainError, type Refusal } from '@/lib/domain-error'

export type PageAnswer<T> = { data: T; refusal: null } | { data: null; refusal: Refusal }

/** What a page asked for, or the refusal to show in its place; what does not exist is a page that does not exist. */
export async function pageAnswer<T>(question: Promise<T>): Promise<PageAnswer<T>> {
  try {
    return { data: await question, refusal: null }
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error
    // All that a page asks with stands in its address: misspelt, it names nothing.
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST' && cause instanceof ZodError) notFound()
    if (!(cause instanceof DomainError)) throw error
    if (cause.refusal.kind === 'notFound') notFound()
    return { data: null, refusal: cause.refusal }
  }
}
