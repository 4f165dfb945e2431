import { RotateCcw } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { Moment } from '@/components/ui/moment'
import { chinaShortTime, formatRemaining } from '@/lib/china-time'
import type { Dossier } from '../schema'
import { PathLine } from './path-line'
import { categoryLabel, trackLabel } from './review-words'

interface DossierHeadProps {
  dossier: Omit<Dossier, 'form'>
  /** 破格: every reviewer sees it. */
  isException: boolean
  now: Date
}

/** Who, what, which submission, and where in the path. */
export function DossierHead({ dossier, isException, now }: DossierHeadProps) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-xl font-bold">{dossier.applicantName}</h1>
        <Chip tone="brand">{categoryLabel[dossier.category]}</Chip>
        <Chip>{trackLabel[dossier.track]}</Chip>
        {isException && <Chip tone="warn">破格</Chip>}
        {dossier.submissionNumber > 1 && (
          <Chip tone="warn" icon={RotateCcw}>
            {dossier.timeline.some(({ label }) => label === '退回') && '曾退回，'}第 {dossier.submissionNumber} 次提交
          </Chip>
        )}
        {dossier.correctionDeadline && (
          <Chip tone={dossier.correctionDeadline < now ? 'stop' : 'warn'}>
            修改截止 {chinaShortTime(dossier.correctionDeadline)}，{formatRemaining(dossier.correctionDeadline, now)}
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
