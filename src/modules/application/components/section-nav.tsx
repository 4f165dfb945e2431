'use client'

import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { Chip } from '@/components/ui/chip'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { FormDefinition } from '../rules/form-definition/definition-types'
import { completeCount, markLabels } from '../rules/section-progress'
import type { SectionMark, SectionProgress } from '../schema'

interface SectionNavProps {
  batchCode: string
  definition: FormDefinition
  progress: readonly SectionProgress[]
  current: string
  /** Unanswered remarks per section. */
  remarkCounts: Readonly<Record<string, number>>
}

/** The sections at the left, each with how far it is. */
export function SectionNav({ batchCode, definition, progress, current, remarkCounts }: SectionNavProps) {
  // The last entry is the page where the form is pledged and submitted.
  const sections = definition.sections.filter(({ key }) => key !== 'pledge')
  const own = progress.filter(({ section }) => section !== 'pledge')
  const { done, total } = completeCount(own)
  return (
    <nav aria-label="申报表各部分" className="card p-2">
      <ul>
        {sections.map(({ key, shortLabel }) => {
          const state = own.find(({ section }) => section === key)
          return (
            <li key={key}>
              <NavLink href={`/applicant/b/${batchCode}/form/${key}`} isCurrent={key === current}>
                <Ring mark={remarkCounts[key] ? 'remark' : (state?.mark ?? 'empty')} />
                <span>{shortLabel}</span>
                {state?.count ? <span className="text-xs text-ink-3 tabular-nums">{state.count}</span> : null}
                {remarkCounts[key] ? <Chip tone="warn">意见 {remarkCounts[key]}</Chip> : null}
                <span className="sr-only">{state && markLabels[state.mark]}</span>
              </NavLink>
            </li>
          )
        })}
        <li>
          <NavLink href={`/applicant/b/${batchCode}/submit`} isCurrent={false}>
            <Ring mark="empty" />
            检查与提交
          </NavLink>
        </li>
      </ul>
      <div className="px-2.5 pt-2 pb-1 text-xs text-ink-2">
        完成 {done} / {total}
        <ProgressBar
          label={`完成 ${done} / ${total}`}
          value={done}
          max={total}
          className="mt-1 block h-2 w-full overflow-hidden rounded-full"
        />
      </div>
    </nav>
  )
}

function NavLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(
        'flex min-h-[34px] items-center gap-2 rounded-md px-2.5 text-[13.5px] text-ink no-underline hover:bg-hover',
        isCurrent && 'bg-brand-2 font-bold',
      )}
    >
      {children}
    </Link>
  )
}

/** Full, half or empty; a filled amber one where a reviewer wants something changed. */
function Ring({ mark }: { mark: SectionMark | 'remark' }) {
  const look = rings[mark]
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-[15px] shrink-0">
      <circle cx="8" cy="8" r="6.5" strokeWidth="1.8" className={look.circle} />
      {look.half && <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" className="fill-brand" />}
      {mark === 'complete' && <path d="M5 8.2l2.1 2.1L11 6.2" fill="none" strokeWidth="1.6" className="stroke-white" />}
    </svg>
  )
}

const rings: Record<SectionMark | 'remark', { circle: string; half?: true }> = {
  complete: { circle: 'fill-ok stroke-ok' },
  partial: { circle: 'fill-paper stroke-brand', half: true },
  empty: { circle: 'fill-paper stroke-field' },
  optional: { circle: 'fill-paper stroke-line [stroke-dasharray:2_2]' },
  remark: { circle: 'fill-warn stroke-warn' },
}
