import type { ReactNode } from 'react'

/** The whole text of the notice, to be read before it is accepted. */
export function NoticeBox({ children }: { children: ReactNode }) {
  return (
    <div className="max-h-80 overflow-y-auto border border-line px-4 py-3" tabIndex={0}>
      {children}
    </div>
  )
}
