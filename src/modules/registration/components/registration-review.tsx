import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { stateNames } from '../rules/registration-state'
import { aimName } from '../rules/aim-name'
import type { RegistrationDetail } from '../schema'
import { OperatorComparison } from './operator-comparison'
import { RegistrantFacts, UnitFacts } from './registration-facts-list'
import { RegistrationDecision, ReturnedDecision } from './registration-decision'
import { RegistrationHistoryList } from './registration-history-list'
import { RegistrationStateChip } from './registration-state-chip'
import { RevealNumbers } from './reveal-numbers'
import { SentDocuments } from './sent-documents'

/** One registration on the province's desk: what it says, what proves it, and the decision. */
export function RegistrationReview({ detail }: { detail: RegistrationDetail }) {
  const { number, state, submittedAt, decidedAt, reason, registrationId, version } = detail
  return (
    <>
      <header className="flex flex-col gap-1">
        <h1 className="text-lg font-bold break-words">{detail.unitName}</h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          <RegistrationStateChip state={state} />
          <b>{number}</b>
          <span>{aimName({ isNewUnit: detail.unitId === null, isOperatorChange: detail.isOperatorChange })}</span>
          {submittedAt && (
            <span>
              提交于 <Moment at={submittedAt} />
            </span>
          )}
        </p>
      </header>
      {state !== 'PENDING' && (
        <Notice
          tone={state === 'APPROVED' ? 'ok' : state === 'RETURNED' ? 'warn' : 'stop'}
          title={
            <>
              {stateNames[state]}
              {decidedAt && (
                <span className="ml-2 font-normal">
                  <Moment at={decidedAt} />
                </span>
              )}
            </>
          }
        >
          <p className="whitespace-pre-wrap">{reason ?? '经办人可以扫码登录。'}</p>
        </Notice>
      )}
      <section aria-label="单位" className="card flex flex-col gap-2 px-4 py-3">
        <h2 className="font-bold">单位</h2>
        <UnitFacts facts={detail} />
      </section>
      <section aria-label="经办人" className="card flex flex-col gap-2 px-4 py-3">
        <h2 className="font-bold">经办人</h2>
        {detail.presentOperator ? <OperatorComparison detail={detail} /> : <RegistrantFacts facts={detail} />}
        <RevealNumbers key={version} registrationId={registrationId} />
      </section>
      <SentDocuments key={`documents ${version}`} detail={detail} />
      {state === 'PENDING' && <RegistrationDecision detail={detail} />}
      {state === 'RETURNED' && <ReturnedDecision detail={detail} />}
      <RegistrationHistoryList history={detail.history} />
    </>
  )
}
