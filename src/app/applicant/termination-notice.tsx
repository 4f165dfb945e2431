import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { formatSentence } from '@/lib/china-time'
import type { ApplicantStatus } from '@/modules/review/applicant-schema'

interface TerminationNoticeProps {
  termination: NonNullable<ApplicantStatus['termination']>
  /** The way to the objection, where it is not on the same page. */
  children?: ReactNode
}

/** A termination that is under way, by whom, and what happens when nobody objects. */
export function TerminationNotice({ termination, children }: TerminationNoticeProps) {
  const isByOwner = termination.requestedBy === 'OWNER'
  const until = formatSentence(termination.executeAfter)
  return (
    <Notice tone="warn" title={isByOwner ? '本单位提出终止申报' : '您已提出终止申报'}>
      <p>理由：{termination.reason}</p>
      <p>{isByOwner ? `${until} 前您可以提出异议，否则申报终止。` : `${until} 前本单位没有异议，申报即终止。`}</p>
      {children}
    </Notice>
  )
}
