/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { DocumentView, RequestDocumentInput } from '../schema'
import { useDocument, type DocumentApi } from './use-document'

const input = { applicationId: 'application', part: 'PERSONAL' } as const

/** A server whose n-th paper is `paper-n`; every paper has ended as `outcome` when its state is asked for. */
function openPage(outcome: DocumentView['status'] = 'READY') {
  const asked: Partial<RequestDocumentInput>[] = []
  const paper = (documentId: string, status: DocumentView['status']) => ({ documentId, status, failure: null })
  const queryKey = ({ documentId }: { documentId: string }) => ['status', documentId]
  const api = {
    status: {
      queryKey,
      queryOptions: ({ documentId }: { documentId: string }) => ({
        queryKey: queryKey({ documentId }),
        queryFn: () => Promise.resolve(paper(documentId, outcome)),
      }),
    },
    request: {
      mutationOptions: (options: object) => ({
        ...options,
        mutationFn: (wanted: Partial<RequestDocumentInput>) => {
          asked.push(wanted)
          return Promise.resolve(paper(`paper-${asked.length}`, 'PENDING'))
        },
      }),
    },
  } as unknown as DocumentApi
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const hook = renderHook(({ version }) => useDocument(api, version), { wrapper, initialProps: { version: 1 } })
  return { asked, ...hook }
}

describe('a paper asked for on a dossier', () => {
  test('is not asked for before somebody wants it, whatever happens to the application', () => {
    const { asked, rerender } = openPage()
    rerender({ version: 2 })
    expect(asked).toEqual([])
  })

  test('comes as the newest one when the step arrives on the page while it is being made', async () => {
    const { asked, result, rerender } = openPage()
    act(() => result.current.request(input))
    rerender({ version: 2 })
    await waitFor(() => expect(result.current.document).toMatchObject({ documentId: 'paper-2', status: 'READY' }))
    expect(asked).toEqual([input, input])
  })

  test('is replaced after a later step, for it prints something else then', async () => {
    const { result, rerender } = openPage()
    act(() => result.current.request(input))
    await waitFor(() => expect(result.current.document?.status).toBe('READY'))
    rerender({ version: 2 })
    await waitFor(() => expect(result.current.document).toMatchObject({ documentId: 'paper-2', status: 'READY' }))
  })

  test('tells its failure once: the same words at each rendering, others when a new try fails too', async () => {
    const { result, rerender } = openPage('FAILED')
    act(() => result.current.request(input))
    await waitFor(() => expect(result.current.refusal).not.toBeNull())
    const told = result.current.refusal
    rerender({ version: 1 })
    expect(result.current.refusal).toBe(told)

    act(() => result.current.request(input))
    await waitFor(() => expect(result.current.document).toMatchObject({ documentId: 'paper-2', status: 'FAILED' }))
    expect(result.current.refusal).not.toBe(told)
  })
})
