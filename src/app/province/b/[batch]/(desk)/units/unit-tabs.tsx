import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'

/** 单位管理 has two pages: the units that the province keeps itself, and the whole tree. */
export function UnitTabs({ base, current }: { base: string; current: 'first-level' | 'tree' }) {
  const tabs = [
    { id: 'first-level', href: base, label: '一级推荐单位' },
    { id: 'tree', href: `${base}/tree`, label: '全部单位' },
  ]
  return (
    <nav aria-label="单位管理" className="flex gap-4 border-b border-line">
      {tabs.map(({ id, href, label }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === current ? 'page' : undefined}
          className={classNames(
            '-mb-px border-b-2 px-1 py-1.5 no-underline',
            id === current ? 'border-brand font-bold text-brand-dark' : 'border-transparent text-ink hover:text-brand',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
