'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useApiClient } from '@/api/client'
import { useCheckedForm, type CheckedForm } from '@/components/form/use-checked-form'
import { useRequestKey } from '@/components/form/use-request-key'
import { Button, ButtonLink } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import { ConsentTicks } from '@/components/form/consent-ticks'
import { createRegistrationInput, saveRegistrationInput, type OwnRegistration } from '../schema'
import { NoticeTextBox } from './notice-text-box'
import { RegistrantFields } from './registrant-fields'
import { RegistrationUnitFields } from './registration-unit-fields'
import { consentLabels, consentOf, noConsent, registrationInputOf, registrationTexts } from './registration-typing'

const ownPage = '/register/own'

interface NewRegistrationFormProps {
  noticeVersion: number
  /** The whole text of the privacy notice, told before anything is typed. */
  notice: ReactNode
}

/** A registration filled in for the first time; saving it gives it its number. */
export function NewRegistrationForm({ noticeVersion, notice }: NewRegistrationFormProps) {
  const api = useApiClient().public.registration
  const router = useRouter()
  const keyFor = useRequestKey()
  const form = useCheckedForm<{ number: string }>({
    memoryKey: 'registration',
    initial: { ...registrationTexts(null), ...noConsent },
    version: 0,
    schema: createRegistrationInput,
    inputOf: (texts) => ({
      requestKey: keyFor(texts),
      consent: consentOf(texts, noticeVersion),
      ...registrationInputOf(texts),
    }),
    save: (input) => api.create.mutate(input as Parameters<typeof api.create.mutate>[0]),
    // In its place: going back leads to no form that would register a second time.
    onSaved: () => router.replace(ownPage),
  })
  return (
    <FormBody form={form} own={null} saveLabel="保存，取得注册编号">
      <h2 className="font-bold">个人信息处理告知（第 {noticeVersion} 版）</h2>
      <NoticeTextBox>{notice}</NoticeTextBox>
      <ConsentTicks
        labels={consentLabels}
        isTicked={(part) => form.values[`consent.${part}`] === String(noticeVersion)}
        onTick={(part, isTicked) => form.change({ [`consent.${part}`]: isTicked ? String(noticeVersion) : '' })}
        errorOf={(part) => form.field(`consent.${part}`).error}
      />
    </FormBody>
  )
}

/** The same filled-in data, changed before it is sent or after its return. */
export function SavedRegistrationForm({ own }: { own: OwnRegistration }) {
  const api = useApiClient().public.registration
  const router = useRouter()
  const form = useCheckedForm<{ version: number }, OwnRegistration>({
    memoryKey: `registration.${own.number}`,
    initial: registrationTexts(own),
    version: own.version,
    schema: saveRegistrationInput,
    inputOf: (texts, version) => ({ version, ...registrationInputOf(texts) }),
    save: (input) => api.save.mutate(input as Parameters<typeof api.save.mutate>[0]),
    reload: () => api.own.query(),
    onSaved: () => router.replace(ownPage),
  })
  return <FormBody form={form} own={own} saveLabel="保存修改" />
}

interface FormBodyProps {
  form: CheckedForm
  own: OwnRegistration | null
  saveLabel: string
  /** Before the fields. */
  children?: ReactNode
}

function FormBody({ form, own, saveLabel, children }: FormBodyProps) {
  return (
    <form
      ref={form.formRef}
      noValidate
      className="card flex flex-col gap-3 px-6 py-5"
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      <WhenHydrated>
        {form.isRestored && <RestoredNotice onStartAnew={form.startAnew} />}
        {children}
        <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2">
          <h2 className="font-bold sm:col-span-2">单位</h2>
          <RegistrationUnitFields form={form} own={own} />
          <h2 className="mt-1 font-bold sm:col-span-2">经办人</h2>
          <RegistrantFields form={form} own={own} />
        </div>
        {form.refusal && <RefusalNotice refusal={form.refusal} />}
        <div className="mt-1 flex flex-wrap gap-2.5">
          <Button type="submit" variant="primary" size="large" busy={form.isBusy}>
            {saveLabel}
          </Button>
          {own && (
            <ButtonLink href={ownPage} size="large">
              返回，不修改
            </ButtonLink>
          )}
        </div>
      </WhenHydrated>
    </form>
  )
}
