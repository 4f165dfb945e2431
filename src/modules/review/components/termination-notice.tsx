'use client'

import { Notice } from '@/components/ui/notice'
import { formatSentence } from '@/lib/china-time'
import type { Dossier } from '../schema'
import { wordedOffers } from './action-words'
import { OfferedActions } from './offered-actions'
import type { DecisionMaker } from './use-decision'

interface TerminationNoticeProps {
  draftPlace: string
  dossier: Pick<Dossier, 'termination' | 'actions' | 'applicantName' | 'isOwn'>
  now: Date
  decision: DecisionMaker
}

/** Before anything else is decided: somebody wants to end this application, why, and until when one may object. */
export function TerminationNotice({ draftPlace, dossier, now, decision }: TerminationNoticeProps) {
  const { termination, isOwn } = dossier
  if (!termination) return null
  const isByOwner = termination.requestedBy === 'OWNER'
  const by = !isByOwner ? '申报人' : isOwn ? '本单位' : '所属单位'
  const offers = isByOwner ? [] : wordedOffers(dossier).filter(({ offer }) => isAnswer(offer.action))
  return (
    <Notice tone="warn" title={`${by}已提出终止申报`}>
      {termination.reason && <p className="whitespace-pre-wrap">理由：{termination.reason}</p>}
      <p>{outcome(termination, isOwn, now)}</p>
      {offers.length > 0 && (
        <div className="mt-1.5 flex flex-wrap gap-2">
          <OfferedActions
            draftPlace={draftPlace}
            applicantName={dossier.applicantName}
            offers={offers}
            decision={decision}
          />
        </div>
      )}
    </Notice>
  )
}

/** 终止申报 and the objection: with a request under way, they stand at the notice. */
export function isAnswer(action: string): boolean {
  return action === 'requestTermination' || action === 'objectToTermination'
}

function outcome({ requestedBy, executeAfter }: NonNullable<Dossier['termination']>, isOwn: boolean, now: Date) {
  const until = formatSentence(executeAfter)
  if (executeAfter <= now) return `异议期已于 ${until} 结束，申报即将终止。`
  if (!isOwn) return `${until} 前没有异议，申报即终止；在此之前仍可办理。`
  return requestedBy === 'OWNER'
    ? `${until} 前申报人没有异议，申报即终止。`
    : `${until} 前本单位没有提出异议，申报即终止；同意的，立即终止。`
}
