'use client'

import type { ReactNode } from 'react'
import { useIsHydrated } from './use-is-hydrated'

/**
 * Controls that take no input before the page can keep it: on a slow computer the page is seen seconds before its
 * script runs, and what was typed by then would stand there and never be saved.
 */
export function WhenHydrated({ children, className = 'contents' }: { children: ReactNode; className?: string }) {
  const isHydrated = useIsHydrated()
  return (
    <fieldset disabled={!isHydrated} className={className}>
      {children}
    </fieldset>
  )
}
