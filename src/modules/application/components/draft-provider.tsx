'use client'

import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { onSessionResumed } from '@/api/user-activity'
import { DraftRegistry } from './draft-registry'
import type { SaveState } from './section-draft'

const DraftContext = createContext<DraftRegistry | null>(null)

/** Holds the drafts of one visit; stands around all pages of the form. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new DraftRegistry())

  useEffect(() => {
    registry.tidy(window.localStorage, new Date())
    const flush = () => void registry.flush()
    const flushWhenHidden = () => document.visibilityState === 'hidden' && flush()
    // Back online, back in this window (perhaps after a new login in another): no need to wait for the next try.
    const stopListening = onSessionResumed(flush)
    window.addEventListener('online', flush)
    window.addEventListener('focus', flush)
    window.addEventListener('beforeunload', flush)
    document.addEventListener('visibilitychange', flushWhenHidden)
    return () => {
      stopListening()
      window.removeEventListener('online', flush)
      window.removeEventListener('focus', flush)
      window.removeEventListener('beforeunload', flush)
      document.removeEventListener('visibilitychange', flushWhenHidden)
    }
  }, [registry])

  return <DraftContext value={registry}>{children}</DraftContext>
}

export function useDrafts(): DraftRegistry {
  const registry = useContext(DraftContext)
  if (!registry) throw new Error('DraftProvider is missing around this page')
  return registry
}

export function useSaveState(): SaveState {
  const registry = useDrafts()
  return useSyncExternalStore(registry.subscribe, registry.getState, registry.getState)
}
