import { Inbox } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What is not there: “暂无待上报的申报”. */
  title: string
  /** What will appear here, and what to do to get it. */
  children?: ReactNode
  action?: ReactNode
}

/** Nothing to show, and why that is fine. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <Inbox size={28} aria-hidden className="text-ink-3" />
      <p className="font-bold">{title}</p>
      <div className="max-w-md text-sm text-ink-2">{children}</div>
      {action}
    </div>
  )
}
