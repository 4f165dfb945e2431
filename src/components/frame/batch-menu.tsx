'use client'

import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { Menu, menuItemClass } from '@/components/ui/menu'

export interface BatchLink {
  href: string
  name: string
  /** 办理中, 准备中 … */
  status: string
  /** How many wait there. */
  waiting: number
}

/** The batch one is in, and the way to the others: two may be open at once. */
export function BatchMenu({ batchName, others }: { batchName: string; others: readonly BatchLink[] }) {
  return (
    <Menu
      onDark
      align="left"
      label={
        <span title={batchName} className="max-w-[200px] truncate">
          <span className="sr-only">当前批次：</span>
          {batchName}
        </span>
      }
    >
      <p className="px-3 py-1.5 text-xs text-ink-2">切换批次</p>
      {others.map(({ href, name, status, waiting }) => (
        <Link key={href} href={href} className={menuItemClass}>
          <span className="min-w-40 flex-1">{name}</span>
          {waiting > 0 && (
            <span className="shrink-0">
              <Chip tone="warn">待办 {waiting}</Chip>
            </span>
          )}
          <span className="shrink-0 text-xs text-ink-2">{status}</span>
        </Link>
      ))}
    </Menu>
  )
}
