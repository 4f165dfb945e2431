'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { HotkeyHelp } from '@/components/ui/hotkey-help'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import type { OfferedAction } from '../schema'
import { mainActions, wayLabel } from './action-words'
import { ForwardWay } from './forward-way'
import { KeptWords } from './kept-words'
import { QuotaLines } from './quota-lines'
import { RejectDialog } from './reject-dialog'
import { RecommendationForm } from './recommendation-form'
import { ReturnForm } from './return-form'
import { ReturnNotice } from './return-notice'
import { SideActions } from './side-actions'
import { TerminationNotice } from './termination-notice'
import { namesAround } from './path-names'
import type { DecisionPanelProps } from './decision-panel-props'

const hotkeyLines = [
  { keys: 'J', what: '下一条' },
  { keys: 'K', what: '上一条' },
  { keys: '?', what: '查看全部快捷键' },
]

/** The right column: exactly the actions offered now, each allowed or refused with the reason. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { dossier, decision, draft, way, onWay } = props
  const [isRejecting, setIsRejecting] = useState(false)
  const offered = mainActions.filter((main) => dossier.actions.some(({ action }) => action === main))
  // Alone it would look like the thing to do here; it stands below the others instead.
  const isRejectAlone = offered.length === 1 && offered[0] === 'reject'
  const ways = isRejectAlone ? [] : offered
  const title = ways.includes('forward')
    ? '上报'
    : ways.includes('rework')
      ? '上级退回'
      : ways.length > 0
        ? '审核'
        : '办理'

  return (
    <>
      <div className="flex min-h-0 flex-col gap-2.5 overflow-y-auto px-3.5 py-3">
        <h2 className="text-base font-bold">{title}</h2>
        <TerminationNotice draftPlace={draftPlaceOf(props)} dossier={dossier} now={props.now} decision={decision} />
        {ways.length > 0 && (
          <div role="group" aria-label="审核结果" className="flex">
            {ways.map((option, index) => (
              <button
                key={option}
                type="button"
                aria-pressed={option === 'reject' ? undefined : option === way}
                onClick={() => (option === 'reject' ? setIsRejecting(true) : onWay(option))}
                className={classNames(
                  'h-8 flex-1 border px-1',
                  index === 0 ? 'rounded-l-md' : '-ml-px',
                  index === ways.length - 1 && 'rounded-r-md',
                  option === way
                    ? 'z-10 border-brand bg-brand text-white'
                    : option === 'reject'
                      ? 'border-stop-line bg-paper text-stop hover:bg-stop-2'
                      : 'border-field bg-paper hover:bg-hover',
                )}
              >
                {wayLabel[option]}
                {option === 'return' && props.remarks.length > 0 && `（${props.remarks.length}）`}
              </button>
            ))}
          </div>
        )}
        <ReturnNotice dossier={dossier} />
        {decision.refusal && !isRejecting && <RefusalNotice refusal={decision.refusal.refusal} />}
        <KeptWords
          draftPlace={draftPlaceOf(props)}
          dossier={dossier}
          refused={decision.refusal?.action ?? null}
          remarks={props.remarks}
        />
        <ChosenWay {...props} />
        {draft && dossier.ownRecommendation && way !== 'return' && (
          <RecommendationForm dossier={dossier} own={dossier.ownRecommendation} draft={draft} />
        )}
        {dossier.quotas && way !== 'return' && <QuotaLines quotas={dossier.quotas} />}
        <SideActions draftPlace={draftPlaceOf(props)} dossier={dossier} now={props.now} decision={decision} />
        {isRejectAlone && (
          <div>
            <Button size="small" variant="danger" onClick={() => setIsRejecting(true)}>
              {wayLabel.reject}
            </Button>
          </div>
        )}
        <div className="text-center">
          <HotkeyHelp lines={hotkeyLines} />
        </div>
        {isRejecting && (
          <RejectDialog
            draftPlace={draftPlaceOf(props)}
            applicantName={dossier.applicantName}
            revocable={props.revocable}
            decision={decision}
            onClose={() => {
              decision.clearRefusal()
              setIsRejecting(false)
            }}
          />
        )}
      </div>
      <div className="flex flex-col gap-2 border-t border-line-2 px-3.5 py-2.5 empty:hidden">
        <NextStep {...props} />
        {(way === 'approve' || way === 'forward' || way === 'rework') && <ForwardWay {...props} way={way} />}
      </div>
    </>
  )
}

/** One person may act for two units on the path, and offices share computers: each unit has its own words. */
function draftPlaceOf({ dossier, unitId }: DecisionPanelProps): string {
  return `${dossier.applicationId}.${unitId}`
}

/** What happens next in one sentence, or what still stands in the way, right at the button. */
function NextStep(props: DecisionPanelProps) {
  const refusal = props.way === 'return' ? null : refusalOf(props)
  if (refusal) {
    return (
      <Notice tone="warn" title={refusal.what} className="text-xs">
        {refusal.why}
        {refusal.next}
      </Notice>
    )
  }
  const { nextSentence } = props.dossier
  return nextSentence ? <p className="bg-brand-2 px-2.5 py-1.5 text-xs text-brand-dark">{nextSentence}</p> : null
}

/** Why the chosen way can't be gone. What was missing when the page was made may have been typed since: the server judges again. */
function refusalOf({ dossier, draft, way }: DecisionPanelProps): OfferedAction['refusal'] {
  const isOutdated = draft?.isTouched && (way === 'approve' || way === 'forward')
  return isOutdated ? null : (dossier.actions.find(({ action }) => action === way)?.refusal ?? null)
}

function ChosenWay(props: DecisionPanelProps) {
  const { dossier, decision, way, now } = props
  const refusal = way === 'return' ? refusalOf(props) : null
  return (
    <>
      {refusal && (
        <Notice tone="warn" title={refusal.what}>
          <p>{refusal.why}</p>
          <p>{refusal.next}</p>
        </Notice>
      )}
      {way === 'return' && !refusal && (
        <ReturnForm
          draftPlace={draftPlaceOf(props)}
          to={namesAround(dossier.path).below}
          decision={decision}
          remarks={props.remarks}
          onRemoveRemark={props.onRemoveRemark}
          carriable={dossier.remarks.filter((remark) => remark.addressee === props.unitId && !remark.answeredAt)}
          deadlineFromAbove={dossier.correctionDeadline}
          deadlineLimits={dossier.deadlineLimits}
          suggestedDeadline={dossier.suggestedDeadline}
          now={now}
          onReturned={props.onRemarksSent}
        />
      )}
    </>
  )
}
