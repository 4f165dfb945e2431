'use client'

import { useSyncExternalStore } from 'react'

/**
 * Whether this part of the page runs its script by now. Parts come to life one after the other: what an earlier one
 * has asked the server for must not change what the later one shows in its first rendering.
 */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(neverChanges, onClient, onServer)
}

const neverChanges = () => () => undefined
const onClient = () => true
const onServer = () => false
