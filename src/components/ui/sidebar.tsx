'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from './class-names'
import { currentItem } from './current-item'

export interface SidebarItem {
  href: string
  label: string
  count?: number
  /** What is counted: 人, 件. */
  countUnit?: string
  /** Something in it is late or came back: the count is red, and said so. */
  isUrgent?: boolean
}

export interface SidebarGroup {
  label?: string
  items: SidebarItem[]
}

/** The modules of an audience in the manual's words, with what waits in each. */
export function Sidebar({ groups, label }: { groups: SidebarGroup[]; label: string }) {
  const path = usePathname()
  const current = currentItem(
    path,
    groups.flatMap(({ items }) => items.map(({ href }) => href)),
  )
  return (
    <nav aria-label={label} className="border-r border-line bg-paper px-2 py-2.5 max-[860px]:border-b print:hidden">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label && <p className="px-2.5 pt-2.5 pb-1 text-xs text-ink-3">{group.label}</p>}
          <ul className="max-[860px]:flex max-[860px]:flex-wrap">
            {group.items.map((item) => (
              <li key={item.href}>
                <SidebarLink
                  item={item}
                  current={item.href !== current ? undefined : path === current ? 'page' : true}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function SidebarLink({ item, current }: { item: SidebarItem; current: 'page' | true | undefined }) {
  return (
    <Link
      href={item.href}
      aria-current={current}
      className={classNames(
        'flex min-h-[34px] items-center justify-between gap-1 rounded-md px-2.5 text-[13.5px] no-underline',
        current ? 'bg-brand-2 font-bold text-brand-dark' : 'text-ink hover:bg-hover',
      )}
    >
      {item.label}
      {item.count !== undefined && item.count > 0 && (
        <span
          className={classNames(
            'min-w-5 rounded-full px-1.5 text-center text-xs font-normal',
            item.isUrgent ? 'bg-stop text-white' : 'bg-calm-2 text-calm',
          )}
        >
          {item.count > 999 ? '999+' : item.count}
          <span className="sr-only">{`${item.countUnit ?? '人'}${item.isUrgent ? '，有退回或逾期' : ''}`}</span>
        </span>
      )}
    </Link>
  )
}
