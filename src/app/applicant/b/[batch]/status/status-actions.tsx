'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { v4 as randomKey } from 'uuid'
import { refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { useToast } from '@/components/ui/toast'
import type { Refusal } from '@/lib/domain-error'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { ApplicantStatus } from '@/modules/review/applicant-schema'
import type { OfferedAction } from '@/modules/review/schema'

const offered = ['withdraw', 'requestTermination', 'objectToTermination'] as const
type OwnAction = (typeof offered)[number]

interface StatusActionsProps {
  status: ApplicantStatus
  applicantName: string
}

/** 撤回修改, 终止申报 and the objection to it: what is allowed now, and why the rest is not. */
export function StatusActions({ status, applicantName }: StatusActionsProps) {
  const [asked, setAsked] = useState<OwnAction | null>(null)
  const actions = status.actions.filter(isOwn)
  const isStarted = status.submissionNumber > 0
  const shown = actions.filter(
    ({ allowed, action }) => allowed || (isStarted && action === 'withdraw' && status.state === 'IN_REVIEW'),
  )
  if (shown.length === 0 && asked === null) return null
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      {shown.map(({ action, allowed, refusal }) => (
        <span key={action} className="flex items-center gap-2">
          <Button
            variant={action === 'requestTermination' ? 'danger' : 'plain'}
            disabled={!allowed}
            onClick={() => setAsked(action)}
          >
            {wordsFor(action, status).verb}
          </Button>
          {!allowed && refusal && <span className="text-sm text-ink-2">{refusal.why}</span>}
        </span>
      ))}
      {asked && (
        <ActionDialog
          key={asked}
          action={asked}
          status={status}
          applicantName={applicantName}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

function isOwn(offer: OfferedAction): offer is OfferedAction & { action: OwnAction } {
  return (offered as readonly string[]).includes(offer.action)
}

interface ActionDialogProps extends StatusActionsProps {
  action: OwnAction
  onClose: () => void
}

function ActionDialog({ action, status, applicantName, onClose }: ActionDialogProps) {
  const api = useApiClient().applicant.review
  const router = useRouter()
  const showToast = useToast()
  const [key] = useState(() => randomKey())
  const { value: reason, change: setReason, forget } = useKeptTyping(`${action}.${status.applicationId}`, '')
  const [isChecked, setIsChecked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { verb, title, effect, asksReason } = wordsFor(action, status)
  // A refused action is offered once more only if the page, as it is now, still allows it.
  const isGone = refusal !== null && !status.actions.some((offer) => offer.action === action && offer.allowed)
  const isShort = asksReason && [...reason.trim()].length < 2

  async function act() {
    setIsChecked(true)
    if (isShort || isBusy) return
    setIsBusy(true)
    const { applicationId, version } = status
    const base = { applicationId, version, idempotencyKey: key }
    try {
      const result =
        action === 'withdraw' ? await api.withdraw.mutate(base) : await api[action].mutate({ ...base, reason })
      forget()
      showToast(result.message)
      onClose()
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setIsBusy(false)
      router.refresh()
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={effect.replace('{name}', applicantName)}
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button
            variant={action === 'requestTermination' ? 'dangerFilled' : 'primary'}
            busy={isBusy}
            disabled={isGone}
            onClick={() => void act()}
          >
            {verb}
          </Button>
        </>
      }
    >
      {asksReason && (
        <Textarea
          label="理由"
          required
          value={reason}
          maxLength={500}
          onValueChange={setReason}
          error={isChecked && isShort ? '请写明理由（至少 2 个字）' : null}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} className="mt-3" />}
    </Dialog>
  )
}

interface ActionWords {
  verb: string
  title: string
  effect: string
  asksReason: boolean
}

/** The employer asked first: the applicant's own request is his consent, and nothing is waited for any more. */
function wordsFor(action: OwnAction, { termination }: ApplicantStatus): ActionWords {
  return action === 'requestTermination' && termination?.requestedBy === 'OWNER' ? consent : words[action]
}

const consent: ActionWords = {
  verb: '同意终止申报',
  title: '同意终止申报',
  effect: '本单位已提出终止申报。您同意后，{name}本批次的申报立即结束，不再审核，也不能重新提交。',
  asksReason: true,
}

const words: Record<OwnAction, ActionWords> = {
  withdraw: {
    verb: '撤回修改',
    title: '撤回修改',
    effect: '申报表回到填写状态，修改后须在截止时间前重新提交。',
    asksReason: false,
  },
  requestTermination: {
    verb: '终止申报',
    title: '终止申报',
    effect: '{name}本批次的申报将结束，不再审核，也不能重新提交。本单位会收到通知，24 小时内可以提出异议。',
    asksReason: true,
  },
  objectToTermination: {
    verb: '提出异议，继续申报',
    title: '对终止申报提出异议',
    effect: '申报不终止，按现在的环节继续办理。',
    asksReason: true,
  },
}
