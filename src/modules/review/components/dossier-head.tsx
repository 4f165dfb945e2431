'use client'

import { RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Chip } from '@/components/ui/chip'
import { Moment } from '@/components/ui/moment'
import { formatNear, formatRemaining } from '@/lib/china-time'
import type { Dossier } from '../schema'
import { PathLine } from './path-line'
import { categoryLabel, trackLabel } from './review-words'

/** The address of the decision within the page. */
export const decisionId = 'decision'

interface DossierHeadProps {
  dossier: Omit<Dossier, 'form'>
  /** 破格: every reviewer sees it. */
  isException: boolean
  now: Date
}

/** Who, what, which submission, and where in the path. */
export function DossierHead({ dossier, isException, now }: DossierHeadProps) {
  const heading = useHeadingFocus(dossier)
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 ref={heading} tabIndex={-1} className="text-xl font-bold focus:outline-none">
          {dossier.applicantName}
        </h1>
        {/* Right behind the heading, where the focus is: the form with its many stops lies between here and there. */}
        <a
          href={`#${decisionId}`}
          className="sr-only z-50 rounded-md bg-paper focus:not-sr-only focus:absolute focus:top-14 focus:left-4 focus:border focus:border-field focus:px-3 focus:py-2"
        >
          跳到审核
        </a>
        <Chip tone="brand">{categoryLabel[dossier.category]}</Chip>
        <Chip>{trackLabel[dossier.track]}</Chip>
        {isException && <Chip tone="warn">破格</Chip>}
        {dossier.submissionNumber > 1 && (
          <Chip tone="warn" icon={RotateCcw}>
            {dossier.timeline.some(({ label }) => label === '退回') && '曾退回，'}第 {dossier.submissionNumber} 次提交
          </Chip>
        )}
        {dossier.isIdentityCorrected && (
          <Chip
            tone="warn"
            title="姓名或证件号码已由人社厅同意更正，申报人下次提交时采用；本次提交的申报表仍为原来的。"
          >
            身份信息已更正，下次提交采用
          </Chip>
        )}
        {dossier.correctionDeadline && (
          <Chip tone={dossier.correctionDeadline < now ? 'stop' : 'warn'}>
            修改截止 {formatNear(dossier.correctionDeadline, now)}，{formatRemaining(dossier.correctionDeadline, now)}
          </Chip>
        )}
        <span className="flex-1" />
        <span className="text-xs text-ink-3">
          <bdi>{dossier.owningUnitName}</bdi> · {dossier.idNumberMasked} · <Moment at={dossier.submittedAt} /> 提交
        </span>
      </div>
      <PathLine path={dossier.path} />
    </div>
  )
}

/** What had the focus (a name in the list, a button of the decision) is gone with what was done: it goes on from here. */
function useHeadingFocus({ applicationId, version }: Pick<Dossier, 'applicationId' | 'version'>) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) heading.current?.focus({ preventScroll: true })
  }, [applicationId, version])
  return heading
}
