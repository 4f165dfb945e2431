'use client'

import { useCallback, useEffect, useRef } from 'react'

/**
 * Puts off what moves the page while a mouse button or finger is down: a field is left at the press, and if its error
 * pushed the next control away before the release, the click would be lost.
 *
 * @returns runs `change` at once, or right after the click that is under way
 */
export function usePointerReleased(): (change: () => void) => void {
  const isDown = useRef(false)
  const waiting = useRef<(() => void)[]>([])

  useEffect(() => {
    const press = () => {
      isDown.current = true
    }
    const release = () => {
      isDown.current = false
      // The click follows the release: only after it may things move.
      setTimeout(() => waiting.current.splice(0).forEach((change) => change()), 0)
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
    }
  }, [])

  return useCallback((change) => {
    if (isDown.current) waiting.current.push(change)
    else change()
  }, [])
}
