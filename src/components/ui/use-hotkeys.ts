'use client'

import { useEffect, useRef } from 'react'

const storageKey = 'jiancai.hotkeys'

/**
 * Single-key shortcuts (“/”, “j” …). They are silent while something is typed, a dialog is open, or the user has
 * switched them off (WCAG 2.1.4).
 */
export function useHotkeys(keys: Record<string, () => void>) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })

  useEffect(() => {
    function handle(event: KeyboardEvent) {
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!action || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (!areHotkeysOn() || isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])
}

export function areHotkeysOn(): boolean {
  return window.localStorage.getItem(storageKey) !== 'off'
}

export function switchHotkeys(on: boolean) {
  window.localStorage.setItem(storageKey, on ? 'on' : 'off')
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isControl = target.matches('input, textarea, select') && !target.matches('[type=checkbox], [type=radio]')
  return isControl || target.isContentEditable
}
