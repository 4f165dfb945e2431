import type { ReactNode } from 'react'

/** The whole text of the privacy notice, to be read before it is accepted; long, it scrolls by the keyboard too. */
export function NoticeTextBox({ children }: { children: ReactNode }) {
  return (
    <section
      aria-label="个人信息处理告知全文"
      className="max-h-80 overflow-y-auto border border-line px-4 py-3"
      tabIndex={0}
    >
      {children}
    </section>
  )
}
