'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { reviewDraftPrefix } from '@/lib/browser-drafts'

/** Texts of this visit; they outlive a full or forbidden storage, which must not stop anybody from typing. */
const texts = new Map<string, string>()
const listeners = new Set<() => void>()

/**
 * What was typed and not yet accepted by the server: kept in this browser through a reload or an expired session.
 * @returns the value, a setter and what forgets it
 */
export function useBrowserDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const kept = useKeptDraft<T>(key)
  return [kept ?? initial, (value) => writeDraft(key, value), () => forgetDraft(key)]
}

/** The kept value, or null; on the server and while hydrating there is none. */
export function useKeptDraft<T>(key: string): T | null {
  const text = useSyncExternalStore(
    subscribe,
    () => readText(key),
    () => null,
  )
  return useMemo(() => parse<T>(text), [text])
}

export function writeDraft(key: string, value: unknown) {
  const text = JSON.stringify(value)
  texts.set(key, text)
  try {
    window.localStorage.setItem(reviewDraftPrefix + key, text)
  } catch {
    // It stays in `texts`, and the server has its own copy within seconds.
  }
  tell()
}

export function forgetDraft(key: string) {
  texts.delete(key)
  window.localStorage.removeItem(reviewDraftPrefix + key)
  tell()
}

function readText(key: string): string | null {
  return texts.get(key) ?? window.localStorage.getItem(reviewDraftPrefix + key)
}

function parse<T>(text: string | null): T | null {
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell() {
  for (const listener of listeners) listener()
}
