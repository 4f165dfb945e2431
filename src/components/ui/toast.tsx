'use client'

import { CircleCheck, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'

interface Toast {
  id: number
  message: string
  action?: ReactNode
}

type ShowToast = (message: string, action?: ReactNode) => void

const ToastContext = createContext<ShowToast>(() => undefined)

/** `showToast('已上报至 成都市人社局')`: says that something was done. What was not done is said in place. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

/** Holds the live region; stands once around the pages, so that a message outlives going to another page. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])

  const show = useCallback<ShowToast>((message, action) => {
    setToasts((shown) => [...shown.slice(-2), { id: Date.now() + Math.random(), message, action }])
  }, [])
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])

  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed bottom-5 left-5 z-50 flex flex-col items-start gap-2 print:hidden"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={dismiss} />
        ))}
      </div>
    </ToastContext>
  )
}

const shownForMs = 8000

function ToastCard({ toast, onDismiss }: { toast: Toast; onDismiss: (id: number) => void }) {
  const [isHeld, setIsHeld] = useState(false)

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => onDismiss(toast.id), shownForMs)
    return () => clearTimeout(timer)
  }, [isHeld, onDismiss, toast.id])

  return (
    <div
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-auto flex max-w-[560px] items-center gap-2.5 rounded-md border border-ok bg-paper px-3.5 py-2.5 shadow-float"
    >
      <CircleCheck size={16} aria-hidden className="shrink-0 text-ok" />
      <span>{toast.message}</span>
      {toast.action}
      <button
        type="button"
        aria-label="关闭提示"
        onClick={() => onDismiss(toast.id)}
        className="rounded-sm p-0.5 text-ink-2"
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}
