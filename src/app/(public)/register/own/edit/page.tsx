import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SavedRegistrationForm } from '@/modules/registration/components/registration-form'
import { nextSteps, stateNames } from '@/modules/registration/rules/registration-state'
import { NotOpened } from '../../not-opened'
import { openedRegistration } from '../../opened-registration'

export const metadata: Metadata = { title: '修改注册资料' }

/** The data of one's own registration, as long as it may be changed. */
export default async function EditRegistrationPage() {
  const { data: own, refusal } = await openedRegistration()
  if (refusal) return <NotOpened refusal={refusal} />
  return (
    <>
      <h1 className="text-xl font-bold">修改注册资料：{own.number}</h1>
      {own.canEdit ? (
        <>
          {own.state === 'RETURNED' && (
            <Notice tone="warn" title="退回原因">
              <p className="whitespace-pre-wrap">{own.reason}</p>
            </Notice>
          )}
          <SavedRegistrationForm key={own.number} own={own} />
        </>
      ) : (
        <div className="card">
          <EmptyState
            title={`现在不能修改：这份注册${stateNames[own.state]}`}
            action={<ButtonLink href="/register/own">回到我的注册</ButtonLink>}
          >
            {nextSteps[own.state]}
          </EmptyState>
        </div>
      )}
    </>
  )
}
