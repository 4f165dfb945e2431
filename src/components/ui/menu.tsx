'use client'

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names'

interface MenuProps {
  label: ReactNode
  children: ReactNode
  /** On the dark top bar the trigger is light. */
  onDark?: boolean
  /** At which side of its button it hangs. */
  align?: 'left' | 'right'
}

/** A button that opens a short list of links or buttons below it; Escape, a click elsewhere or leaving it closes. */
export function Menu({ label, children, onDark = false, align = 'right' }: MenuProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const rootRef = useRef<HTMLDivElement>(null)
  const triggerRef = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (!rootRef.current?.contains(event.target as Node)) setIsOpen(false)
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setIsOpen(false)
      triggerRef.current?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [isOpen])

  return (
    <div ref={rootRef} className="relative">
      <button
        ref={triggerRef}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className={classNames(
          'flex items-center gap-1 rounded-sm text-sm',
          onDark && 'text-white focus-visible:outline-white',
        )}
      >
        {label}
        <ChevronDown size={14} aria-hidden className="shrink-0" />
      </button>
      <div
        id={id}
        hidden={!isOpen}
        onClick={() => setIsOpen(false)}
        className={classNames(
          'absolute top-full z-30 mt-2 min-w-44 rounded-md border border-line bg-paper p-1 text-ink shadow-float',
          align === 'left' ? 'left-0' : 'right-0',
        )}
      >
        {children}
      </div>
    </div>
  )
}

/** The look of one line of a menu, for links and buttons alike. */
export const menuItemClass =
  'flex w-full items-center gap-2 rounded-sm px-3 py-1.5 text-left text-ink no-underline hover:bg-brand-2'
