'use client'

import { useState } from 'react'

/**
 * Until the tab is closed or reloaded. Never written to the computer: offices share computers. Only what somebody types
 * is put into it, so on the server it stays empty.
 */
const memory = new Map<string, unknown>()

export interface KeptTyping<T> {
  value: T
  change: (value: T) => void
  /** It was saved: next time it begins anew. */
  forget: () => void
  /** It is not wanted: it begins anew now. */
  startAnew: () => void
  /** It comes from an earlier visit of the page or dialog. */
  isRestored: boolean
}

/**
 * What is being typed, kept when its dialog is closed or its page is left, by mistake or by the back button.
 * @param key names the form and what it is about, with its version where it has one
 */
export function useKeptTyping<T>(key: string, initial: T | (() => T)): KeptTyping<T> {
  const [isRestored, setIsRestored] = useState(() => memory.has(key))
  const [value, setValue] = useState<T>(() => (memory.has(key) ? (memory.get(key) as T) : first(initial)))
  function forget() {
    memory.delete(key)
    setIsRestored(false)
  }
  return {
    value,
    change: (next) => {
      memory.set(key, next)
      setValue(next)
    },
    forget,
    startAnew: () => {
      forget()
      setValue(first(initial))
    },
    isRestored,
  }
}

function first<T>(initial: T | (() => T)): T {
  return typeof initial === 'function' ? (initial as () => T)() : initial
}
