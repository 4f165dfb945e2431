'use client'

import { useSyncExternalStore, type ReactNode } from 'react'

/**
 * Controls that take no input before the page can keep it: on a slow computer the page is seen seconds before its
 * script runs, and what was typed by then would stand there and never be saved.
 */
export function WhenHydrated({ children, className = 'contents' }: { children: ReactNode; className?: string }) {
  const isHydrated = useSyncExternalStore(neverChanges, onClient, onServer)
  return (
    <fieldset disabled={!isHydrated} className={className}>
      {children}
    </fieldset>
  )
}

const neverChanges = () => () => undefined
const onClient = () => true
const onServer = () => false
