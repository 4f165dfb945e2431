import { ButtonLink } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { aimName } from '../rules/aim-name'
import { nextSteps } from '../rules/registration-state'
import type { OwnRegistration } from '../schema'
import { LeaveButton } from './leave-button'
import { RegistrationStateChip } from './registration-state-chip'

/** The number, where it is, why it came back, and what to do next. */
export function OwnRegistrationHead({ own }: { own: OwnRegistration }) {
  return (
    <section aria-label="注册编号和进度" className="card flex flex-col gap-2.5 px-6 py-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <p className="text-sm text-ink-2">注册编号</p>
          <p className="flex flex-wrap items-center gap-3">
            <b className="text-2xl">{own.number}</b>
            <RegistrationStateChip state={own.state} />
          </p>
        </div>
        <LeaveButton />
      </div>
      <p className="text-ink-2">
        <bdi>{own.unitName}</bdi> ·{' '}
        {aimName({ isNewUnit: own.unitId === null, isOperatorChange: own.isOperatorChange })}
      </p>
      {own.reason !== null && (own.state === 'RETURNED' || own.state === 'REJECTED') && (
        <Notice
          tone={own.state === 'RETURNED' ? 'warn' : 'stop'}
          title={
            <>
              人社厅{own.state === 'RETURNED' ? '退回修改' : '审核不通过'}
              {own.decidedAt && (
                <span className="ml-2 font-normal">
                  <Moment at={own.decidedAt} />
                </span>
              )}
            </>
          }
        >
          <p className="whitespace-pre-wrap">{own.reason}</p>
        </Notice>
      )}
      <p className="bg-brand-2 px-3 py-2 text-brand-dark">{nextSteps[own.state]}</p>
      {own.state === 'APPROVED' && (
        <div>
          <ButtonLink href="/login" variant="primary" className="print:hidden">
            去登录
          </ButtonLink>
        </div>
      )}
      <p className="text-xs text-ink-2">
        请记下编号：凭编号和手机号 {own.mobileMasked}
        ，可随时在“查询注册进度”继续办理。公用电脑用完请点“在本机结束办理”。
      </p>
    </section>
  )
}
