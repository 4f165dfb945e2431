import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { fieldId } from '@/modules/application/components/form-context'
import { definitionFor } from '@/modules/application/rules/form-definition/definition-for'
import type { Problem } from '@/modules/application/rules/problem'
import type { ApplicationOverview } from '@/modules/application/schema'
import type { RemarkView } from '@/modules/review/schema'

interface MissingListProps {
  overview: ApplicationOverview
  problems: readonly Problem[]
  openRemarks: readonly RemarkView[]
}

/** Everything that keeps the form from being submitted, each with the way to its place. */
export function MissingList({ overview, problems, openRemarks }: MissingListProps) {
  const base = `/applicant/b/${overview.batchCode}`
  const sections = definitionFor(overview.overrides).sections
  return (
    <section aria-labelledby="missing-title" className="card px-5 py-4">
      <h2 id="missing-title" className="font-bold">
        还有 {problems.length + openRemarks.length} 处需要处理
      </h2>
      {openRemarks.length > 0 && (
        <div className="mt-2 flex items-baseline gap-2 text-sm">
          <Chip tone="warn">退回意见</Chip>
          <Link href={`${base}#remarks`}>还有 {openRemarks.length} 条意见没有标记为已修改</Link>
        </div>
      )}
      {sections.map(({ key, label }) => {
        const own = problems.filter((problem) => problem.section === key)
        if (own.length === 0) return null
        return (
          <div key={key} className="mt-3 border-t border-line-2 pt-2">
            <h3 className="flex items-center gap-2 text-sm font-bold">
              {label}
              <span className="font-normal text-ink-3 tabular-nums">{own.length} 处</span>
            </h3>
            <ul className="grid gap-x-6 text-sm sm:grid-cols-2">
              {own.map((problem) => (
                <li key={`${problem.rowId}:${problem.field}:${problem.what}`}>
                  <Link href={addressOf(base, problem)} className="inline-block py-0.5">
                    {problem.what}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function addressOf(base: string, { section, field, rowId }: Problem): string {
  const row = rowId ? `&row=${rowId}` : ''
  return `${base}/form/${section}?check=1${row}${field ? `#${fieldId(section, rowId, field)}` : ''}`
}
