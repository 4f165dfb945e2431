import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { refusalOf, type useApi } from '@/api/client'
import type { Refusal } from '@/lib/domain-error'
import type { DocumentView, RequestDocumentInput } from '../schema'

export type DocumentApi = ReturnType<typeof useApi>['employer' | 'province' | 'applicant']['document']

const askAgainMs = 700

type Wanted = Partial<RequestDocumentInput> & { applicationId: string }

export interface RequestedDocument {
  /** Has the paper made, or finds it. */
  request: (input: Wanted) => void
  document: DocumentView | null
  isBusy: boolean
  /** Why there is none, in words. */
  refusal: Pick<Refusal, 'what' | 'why' | 'next'> | null
}

/**
 * One paper: asks for it, then how far it is, until it is ready or has failed.
 *
 * @param version of the application: a paper once wanted is asked for anew after each step, also one whose asking
 *   and the step's arrival on the page have crossed
 */
export function useDocument(api: DocumentApi, version = 0): RequestedDocument {
  const queryClient = useQueryClient()
  const [documentId, setDocumentId] = useState<string | null>(null)
  const statusOptions = api.status.queryOptions({ documentId: documentId ?? '' })
  const status = useQuery({
    ...statusOptions,
    enabled: documentId !== null,
    refetchInterval: ({ state }) => (state.data?.status === 'PENDING' ? askAgainMs : false),
  })
  const requesting = useMutation(
    api.request.mutationOptions({
      onSuccess: (found) => {
        queryClient.setQueryData(api.status.queryKey({ documentId: found.documentId }), found)
        setDocumentId(found.documentId)
      },
    }),
  )
  const wanted = useRef<{ input: Wanted; version: number } | null>(null)
  const request = (input: Wanted) => {
    wanted.current = { input, version }
    requesting.mutate(input)
  }
  useEffect(() => {
    if (wanted.current !== null && wanted.current.version !== version) request(wanted.current.input)
  })
  const document = documentId === null ? null : (status.data ?? null)
  const error = requesting.error ?? (document === null || document.status === 'PENDING' ? status.error : null)
  // The same object as long as it is the same refusal, so that whoever has read it can put it away.
  const refusal = useMemo(() => (error ? refusalOf(error) : failureOf(document)), [error, document])
  return {
    request,
    document,
    isBusy: requesting.isPending || (document?.status === 'PENDING' && status.error === null),
    refusal,
  }
}

function failureOf(document: DocumentView | null): RequestedDocument['refusal'] {
  return document?.status === 'FAILED' ? { what: '申报表没有生成', why: document.failure ?? '', next: '' } : null
}
