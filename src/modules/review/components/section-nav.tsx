'use client'

import { useEffect, useState } from 'react'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import type { RemarkView } from '../schema'
import type { DossierSection } from './dossier-section'

/** The sections at the left: a click goes there, scrolling marks where one is, open remarks are counted. */
export function SectionNav({
  sections,
  remarks,
}: {
  sections: readonly DossierSection[]
  remarks: readonly RemarkView[]
}) {
  const current = useSectionInView(sections)
  return (
    <nav aria-label="申报表栏目" className="card max-h-full overflow-y-auto p-1.5 print:hidden">
      <ul>
        {sections.map((section) => {
          const open = remarks.filter((remark) => remark.section === section.key && !remark.answeredAt).length
          return (
            <li key={section.key}>
              <a
                href={`#section-${section.key}`}
                aria-current={section.key === current ? 'location' : undefined}
                className={classNames(
                  'flex min-h-[30px] items-center justify-between gap-1 rounded-md px-2 py-0.5 text-sm text-ink no-underline',
                  section.key === current ? 'bg-brand-2 font-bold' : 'hover:bg-hover',
                )}
              >
                {section.label}
                {open > 0 && <Chip tone="warn">意见 {open}</Chip>}
                {open === 0 && section.table && (
                  <span className="text-xs font-normal text-ink-3">{section.table.rows.length}</span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function useSectionInView(sections: readonly DossierSection[]): string | undefined {
  const [current, setCurrent] = useState(sections[0]?.key)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const first = entries.find((entry) => entry.isIntersecting)
        if (first) setCurrent(first.target.id.replace('section-', ''))
      },
      { rootMargin: '0px 0px -55% 0px' },
    )
    for (const { key } of sections) {
      const element = document.getElementById(`section-${key}`)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [sections])
  return current
}
