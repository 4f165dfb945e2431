'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { AccountRow } from '../schema'
import { ApplicantFields } from './applicant-fields'
import { problemsIn, problemsOfCorrection, type ApplicantTyping } from './applicant-typing'
import { useAccountDeed } from './use-account-deed'

interface CorrectDialogProps {
  account: AccountRow
  onClose: () => void
  onDone: (name: string) => void
}

/** 更正 of name, document or mobile; numbers that stay are not loaded into the page. */
export function CorrectDialog({ account, onClose, onDone }: CorrectDialogProps) {
  const typing = useKeptTyping<ApplicantTyping>(`correct-applicant.${account.applicantId}`, {
    name: account.name,
    idType: account.idType,
    idNumber: '',
    mobile: '',
  })
  const typed = typing.value
  const [isChecked, setIsChecked] = useState(false)
  const deed = useAccountDeed()
  const hasNumber = typed.idNumber.trim() !== ''
  const own = isChecked ? problemsOfCorrection(typed, account.idType) : {}
  const isChanged = typed.name !== account.name || hasNumber || typed.mobile.trim() !== ''

  async function save() {
    setIsChecked(true)
    if (Object.keys(problemsOfCorrection(typed, account.idType)).length > 0) return
    const { name, idType, idNumber, mobile } = typed
    const done = await deed.run((accounts) =>
      accounts.correct.mutate({
        applicantId: account.applicantId,
        ...(name !== account.name && { name }),
        ...(hasNumber && { document: { idType, idNumber } }),
        ...(mobile.trim() !== '' && { mobile }),
      }),
    )
    if (!done) return
    typing.forget()
    onDone(done.answer.name)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`更正 ${account.name} 的账户`}
      description="只能在申报人首次提交前更正；已填写的申报表和密码不变。"
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            variant="primary"
            type="submit"
            form="correct-applicant"
            busy={deed.isBusy}
            disabled={!isChanged && typed.idType === account.idType}
          >
            保存更正
          </Button>
        </>
      }
    >
      <form
        id="correct-applicant"
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {typing.isRestored && <RestoredNotice onStartAnew={typing.startAnew} />}
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        <ApplicantFields
          typed={typed}
          now={{ idNumber: account.idNumberMasked, mobile: account.mobileMasked ?? '' }}
          problems={{ ...problemsIn(deed.refusal), ...own }}
          onType={(change) => {
            typing.change({ ...typed, ...change })
            deed.clearRefusal()
          }}
        />
        {hasNumber && (
          <Notice tone="warn">更正证件号码后，用原号码登录的会立即退出；以后用新号码和原来的密码登录。</Notice>
        )}
      </form>
    </Dialog>
  )
}
