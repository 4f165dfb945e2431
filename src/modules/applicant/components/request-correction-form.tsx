'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { Moment } from '@/components/ui/moment'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'
import { Textarea } from '@/components/ui/textarea'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { SupportingFileView } from '@/modules/supporting-file/schema'
import type { AccountRow, OwnCorrection } from '../schema'
import { ApplicantFields } from './applicant-fields'
import { problemsIn, problemsOfCorrection, type ApplicantTyping } from './applicant-typing'
import { ScanField } from './scan-field'
import { useAccountDeed } from './use-account-deed'

interface RequestCorrectionFormProps {
  account: AccountRow
  /** What became of the last request. */
  latest: OwnCorrection | null
  onClose: () => void
  onDone: (message: string) => void
}

interface Typing extends ApplicantTyping {
  reason: string
  file: SupportingFileView | null
}

/** New name or document, why, and the scan that proves it. */
export function RequestCorrectionForm({ account, latest, onClose, onDone }: RequestCorrectionFormProps) {
  const typing = useKeptTyping<Typing>(`request-correction.${account.applicantId}`, {
    name: account.name,
    idType: account.idType,
    idNumber: '',
    mobile: '',
    reason: '',
    file: null,
  })
  const typed = typing.value
  const [isChecked, setIsChecked] = useState(false)
  const deed = useAccountDeed()
  const problems = problemsOfCorrection(typed, account.idType)
  const missing = {
    reason: typed.reason.trim().length < 2 ? '请写明理由（至少 2 个字）。' : null,
    file: typed.file === null ? '请上传能证明更正内容的扫描件。' : null,
  }
  const isChanged = typed.name !== account.name || typed.idNumber.trim() !== ''

  function change(part: Partial<Typing>) {
    typing.change({ ...typed, ...part })
    deed.clearRefusal()
  }

  async function send() {
    setIsChecked(true)
    const { name, idType, idNumber, reason, file } = typed
    if (Object.keys(problems).length > 0 || missing.reason !== null || file === null) return
    const done = await deed.run((accounts) =>
      accounts.requestCorrection.mutate({
        applicantId: account.applicantId,
        name,
        ...(idNumber.trim() !== '' && { document: { idType, idNumber } }),
        reason,
        fileId: file.id,
      }),
    )
    if (!done) return
    typing.forget()
    onDone(`已提交 ${account.name} 的更正申请，请等待人社厅审核`)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`申请更正 ${account.name} 的信息`}
      description="申报人已提交过申报表，姓名和证件须经人社厅同意后更正，申报人下次提交时采用；已提交的申报表保留原样。"
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            variant="primary"
            type="submit"
            form="request-correction"
            busy={deed.isBusy}
            disabled={!isChanged && typed.idType === account.idType}
          >
            提交更正申请
          </Button>
        </>
      }
    >
      <form
        id="request-correction"
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {typing.isRestored && <RestoredNotice onStartAnew={typing.startAnew} />}
        {latest && <LatestDecision latest={latest} />}
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        <ApplicantFields
          withoutMobile
          typed={typed}
          now={{ idNumber: account.idNumberMasked, mobile: '' }}
          problems={{ ...problemsIn(deed.refusal), ...(isChecked && problems) }}
          onType={change}
        />
        <Textarea
          label="申请理由"
          required
          rows={2}
          maxLength={500}
          value={typed.reason}
          onValueChange={(reason) => change({ reason })}
          error={isChecked ? missing.reason : null}
          aside={<Counter text={typed.reason} max={500} />}
        />
        <ScanField
          label="证明材料（扫描件）"
          hint="身份证件、户口簿或公安机关的更名证明等，PDF、JPG、PNG，不超过 20 MB。"
          file={typed.file}
          onFile={(file) => change({ file })}
          error={isChecked ? missing.file : null}
        />
        {typed.idNumber.trim() !== '' && (
          <Notice tone="warn">人社厅同意后，用原证件号码登录的会立即退出；以后用新号码和原来的密码登录。</Notice>
        )}
      </form>
    </Dialog>
  )
}

function LatestDecision({ latest: { state, decidedAt, decisionReason } }: { latest: OwnCorrection }) {
  if (state === 'DECLINED') {
    return (
      <Notice tone="warn" title="上一次申请未获同意">
        {decidedAt && <Moment at={decidedAt} />} 人社厅：{decisionReason}
      </Notice>
    )
  }
  if (state !== 'ACCEPTED') return null
  return <Notice tone="ok">{decidedAt && <Moment at={decidedAt} />} 人社厅已同意上一次更正。</Notice>
}
