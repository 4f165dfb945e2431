'use client'

import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { classNames } from './class-names'

interface DialogProps {
  open: boolean
  /** Asked for by Escape, ✕ and what `footer` offers. */
  onClose: () => void
  title: ReactNode
  /** What it is about, read out with the title. */
  description?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  size?: 'normal' | 'wide'
}

/**
 * The browser's own modal dialog: what is behind it is inert, Escape closes it, focus goes back to where it was.
 * Focus goes round inside instead of wandering into the browser's bars.
 */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null
}

function OpenDialog({ onClose, title, description, children, footer, size = 'normal' }: Omit<DialogProps, 'open'>) {
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const latestOnClose = useRef(onClose)
  const isAsked = useRef(false)

  useEffect(() => {
    latestOnClose.current = onClose
  })

  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    const tell = () => latestOnClose.current()
    dialog?.addEventListener('close', tell)
    return () => {
      dialog?.removeEventListener('close', tell)
      dialog?.close()
      giveFocusBack(before)
    }
  }, [])

  // Who opened it decides what closing means; if that does nothing, the second time closes it all the same, since
  // nobody may be held before a page that he cannot use.
  const close = () => {
    if (isAsked.current) ref.current?.close()
    else onClose()
    isAsked.current = true
  }

  return (
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onKeyDown={keepFocusInside}
      className={classNames(
        'fixed inset-0 m-auto max-h-[calc(100vh-48px)] w-[calc(100vw-48px)] flex-col rounded-md bg-paper text-ink shadow-float open:flex',
        size === 'wide' ? 'max-w-[760px]' : 'max-w-[520px]',
      )}
    >
      <div className="flex items-start gap-3 border-b border-line-2 px-5 py-3">
        <h2 id={`${id}-title`} className="flex-1 text-lg font-bold">
          {title}
        </h2>
        <button type="button" aria-label="关闭" onClick={close} className="rounded-md p-1 text-ink-2 hover:bg-hover">
          <X size={18} aria-hidden />
        </button>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-5 py-4">
        {description && (
          <div id={`${id}-description`} className="text-ink-2">
            {description}
          </div>
        )}
        {children}
      </div>
      {footer && <div className="flex flex-wrap justify-end gap-2.5 border-t border-line-2 px-5 py-3">{footer}</div>}
    </dialog>
  )
}

/** What opened the dialog may be gone with what was done in it: then the focus goes on from the page's content. */
function giveFocusBack(before: Element | null) {
  if (before instanceof HTMLElement && before.isConnected) before.focus()
  if (document.activeElement === null || document.activeElement === document.body) {
    document.querySelector<HTMLElement>('main[tabindex]')?.focus()
  }
}

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

function keepFocusInside(event: KeyboardEvent<HTMLDialogElement>) {
  if (event.key !== 'Tab') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)]
  const first = stops[0]
  const last = stops.at(-1)
  const from = event.shiftKey ? first : last
  if (document.activeElement !== from) return
  event.preventDefault()
  const to = event.shiftKey ? last : first
  to?.focus()
}
