'use client'

import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import type { Refusal } from '@/lib/domain-error'

/** Goes on with another account, by loading its pages anew: nothing of the one before stays in the window. */
export function useEnterAccount() {
  const api = useApiClient()
  const [enteringId, setEnteringId] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  /** @param goTo a page of that account; without it, its home */
  async function enter(accountId: string, goTo?: string) {
    setEnteringId(accountId)
    setRefusal(null)
    try {
      const { home } = await api.session.enter.mutate({ accountId })
      window.location.assign(goTo ?? home)
    } catch (error) {
      setEnteringId(null)
      setRefusal(refusalOf(error))
    }
  }

  return { enter, enteringId, refusal, forgetRefusal: () => setRefusal(null) }
}
