'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { HandedOutPassword } from '../schema'
import { ApplicantFields } from './applicant-fields'
import { problemsIn, problemsOf, type ApplicantTyping } from './applicant-typing'
import { useAccountDeed } from './use-account-deed'

interface CreateDialogProps {
  batchCode: string
  batchName: string
  onClose: () => void
  onDone: (handedOut: HandedOutPassword) => void
}

const nothingTyped: ApplicantTyping = { name: '', idType: 'RESIDENT_ID', idNumber: '', mobile: '' }

/** 新增申报人. */
export function CreateDialog({ batchCode, batchName, onClose, onDone }: CreateDialogProps) {
  const typing = useKeptTyping(`create-applicant.${batchCode}`, nothingTyped)
  const typed = typing.value
  const [isChecked, setIsChecked] = useState(false)
  const deed = useAccountDeed()
  const own = isChecked ? problemsOf(typed, false) : {}

  async function save() {
    setIsChecked(true)
    if (Object.keys(problemsOf(typed, false)).length > 0) return
    const done = await deed.run((accounts) => accounts.create.mutate({ batchCode, ...typed }))
    if (!done) return
    typing.forget()
    onDone(done.answer)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="新增申报人"
      description={`为本单位人员开通${batchName}的申报人账户。姓名和证件号码申报人不能修改，一个证件号码只能绑定一个用人单位。`}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" type="submit" form="create-applicant" busy={deed.isBusy}>
            保存并生成初始密码
          </Button>
        </>
      }
    >
      <form
        id="create-applicant"
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
          problems={{ ...problemsIn(deed.refusal), ...own }}
          onType={(change) => {
            typing.change({ ...typed, ...change })
            deed.clearRefusal()
          }}
        />
      </form>
    </Dialog>
  )
}
