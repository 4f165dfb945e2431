'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { v7 as newId } from 'uuid'
import { refusalCodeOf, refusalOf, useApiClient } from '@/api/client'
import { emptySection, type SectionContent } from '../rules/form-content'
import type { SectionDefinition } from '../rules/form-definition/definition-types'
import { useDrafts } from './draft-provider'
import { SendFailure, type SectionDraft, type SectionDraftView } from './section-draft'

interface LoadedSection {
  applicationId: string
  section: SectionDefinition
  version: number
  content: SectionContent | undefined
  boundKeys: readonly string[]
  /** What an earlier page could not save is taken up only while the application is with the applicant. */
  isEditable: boolean
}

/** The section as it is being typed, saved by itself. */
export function useSectionDraft(loaded: LoadedSection): { draft: SectionDraft; view: SectionDraftView } {
  const registry = useDrafts()
  const api = useApiClient()
  const { version, content = emptySection, isEditable } = loaded

  const [draft] = useState(() =>
    registry.open({
      ...loaded,
      content,
      storage: typeof window === 'undefined' ? noStorage : window.localStorage,
      newId,
      now: () => new Date(),
      send: async (operations) => {
        const { applicationId } = loaded
        const answer = await api.applicant.application.save.mutate({ applicationId, operations }).catch(asSendFailure)
        const [result] = answer.sections
        if (!result) throw new SendFailure('unreachable')
        return result
      },
    }),
  )
  useEffect(() => {
    draft.refresh(version, content)
    if (isEditable) void draft.adoptLeftovers()
  }, [draft, version, content, isEditable])

  const firstView = useMemo(() => draft.getView(), [draft])
  const view = useSyncExternalStore(draft.subscribe, draft.getView, () => firstView)
  return { draft, view }
}

function asSendFailure(error: unknown): never {
  const code = refusalCodeOf(error)
  if (code === null || code === 'UNEXPECTED' || code === 'MAINTENANCE') throw new SendFailure('unreachable')
  if (code === 'NOT_LOGGED_IN') throw new SendFailure('signedOut')
  throw new SendFailure('refused', refusalOf(error))
}

/** While the page is made on the server nothing is kept. */
const noStorage: Storage = {
  length: 0,
  clear: () => undefined,
  getItem: () => null,
  key: () => null,
  removeItem: () => undefined,
  setItem: () => undefined,
}
