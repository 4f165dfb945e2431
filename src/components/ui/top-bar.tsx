import type { ReactNode } from 'react'

interface TopBarProps {
  /** Left: title and what stands beside it. */
  children: ReactNode
  /** Right: unit, messages, person. */
  aside?: ReactNode
}

/** The dark bar on top of every page, 48 px; on a narrow or zoomed screen it takes a second line. */
export function TopBar({ children, aside }: TopBarProps) {
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-4 bg-brand-dark px-4 text-white print:hidden">
      <div className="flex min-w-0 flex-1 items-center gap-4">{children}</div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 text-sm">{aside}</div>
    </header>
  )
}

/** The product's or page's name in the bar. */
export function TopBarTitle({ children }: { children: ReactNode }) {
  return <span className="truncate text-[16px] font-bold tracking-wide">{children}</span>
}
