'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { v4 as randomKey } from 'uuid'
import { refusalOf, useApiClient } from '@/api/client'
import { Button, ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { formatSentence } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { useDrafts } from '@/modules/application/components/draft-provider'
import type { Problem } from '@/modules/application/rules/problem'
import type { ApplicationOverview } from '@/modules/application/schema'
import { OwnDocument } from '@/modules/document/components/own-document'
import type { RemarkView } from '@/modules/review/schema'
import { MissingList } from './missing-list'

interface SubmitPanelProps {
  overview: ApplicationOverview
  problems: readonly Problem[]
  openRemarks: readonly RemarkView[]
}

export function SubmitPanel({ overview, problems: loaded, openRemarks }: SubmitPanelProps) {
  const drafts = useDrafts()
  const router = useRouter()
  const problems = loaded.filter(({ section }) => section !== 'pledge')
  const isReady = problems.length === 0 && openRemarks.length === 0
  // Kept here: what is refused because the state has changed takes the button away.
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  // What was typed last on the page before is counted too.
  useEffect(() => {
    if (drafts.hasUnsaved) void drafts.flush().then(() => router.refresh())
  }, [drafts, router])

  return (
    <main id="main" className="mx-auto flex max-w-[1024px] flex-col gap-4 p-4">
      <h1 className="text-lg font-bold">检查与提交</h1>
      {overview.isEditable ? (
        <>
          {isReady ? (
            <Notice tone="ok" title="申报表已填写完整">
              请预览申报表，核对无误后勾选承诺并提交。
            </Notice>
          ) : (
            <MissingList overview={overview} problems={problems} openRemarks={openRemarks} />
          )}
        </>
      ) : (
        <Notice tone="brand" title={`申报${overview.stateLabel}，现在不能提交`}>
          <ButtonLink size="small" className="mt-1" href={`/applicant/b/${overview.batchCode}/status`}>
            查看办理进度
          </ButtonLink>
        </Notice>
      )}
      <section id="preview" aria-labelledby="preview-title" className="card px-5 py-4">
        <h2 id="preview-title" className="mb-2 font-bold">
          申报表预览
        </h2>
        <OwnDocument applicationId={overview.applicationId} />
      </section>
      {refusal && <RefusalNotice refusal={refusal} />}
      {overview.isEditable && <PledgeAndSubmit overview={overview} isReady={isReady} onRefusal={setRefusal} />}
    </main>
  )
}

interface PledgeAndSubmitProps {
  overview: ApplicationOverview
  isReady: boolean
  onRefusal: (refusal: Refusal | null) => void
}

function PledgeAndSubmit({ overview, isReady, onRefusal }: PledgeAndSubmitProps) {
  const drafts = useDrafts()
  const api = useApiClient()
  const router = useRouter()
  const showToast = useToast()
  const [pledge, setPledge] = useState(false)
  const [consent, setConsent] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  // One key for this submit, however often it is clicked or sent again.
  const key = useRef<string | null>(null)

  async function submit() {
    setIsChecked(true)
    if (!pledge || !consent || isBusy) return
    setIsBusy(true)
    onRefusal(null)
    try {
      if (!(await drafts.flush())) {
        onRefusal(unsaved)
        return
      }
      const { applicationId, version, batchCode } = overview
      key.current ??= randomKey()
      const input = {
        applicationId,
        version,
        idempotencyKey: key.current,
        pledge: true as const,
        consent: true as const,
      }
      const result = await api.applicant.review.submit.mutate(input)
      showToast(result.message)
      router.push(`/applicant/b/${batchCode}/status`)
      router.refresh()
    } catch (error) {
      // Refused is answered for good: the next try is another one. A lost reply is tried again under the same key.
      const words = refusalOf(error)
      if (words.kind !== 'conflict') key.current = null
      onRefusal(words)
      router.refresh()
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <section aria-labelledby="pledge-title" className="card px-5 py-4">
      <h2 id="pledge-title" className="font-bold">
        本人承诺
      </h2>
      <div className="mt-2 flex flex-col gap-2">
        <Checkbox
          label="本人承诺所填内容真实、不涉密，愿承担相应责任"
          checked={pledge}
          onCheckedChange={setPledge}
          error={isChecked && !pledge ? '请先勾选本人承诺' : null}
        />
        <Checkbox
          label="已阅读个人信息处理告知，同意为本次申报处理本人个人信息，并单独同意处理证件号码、证件照等敏感个人信息"
          hint={`由${overview.owningUnitName}、各级审核单位和人社厅用于本批次的审核与评选；可随时向本单位经办人提出查阅、更正。`}
          checked={consent}
          onCheckedChange={setConsent}
          error={isChecked && !consent ? '请先勾选个人信息处理同意' : null}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button variant="primary" size="large" busy={isBusy} disabled={!isReady} onClick={() => void submit()} wraps>
          {overview.submissionNumber > 0 ? '重新提交给' : '提交给'}
          {overview.owningUnitName}
        </Button>
        <p className="text-sm text-ink-2">
          {isReady ? '提交后内容锁定；本单位打开审核之前，可以撤回修改。' : '上面列出的各处处理完后才能提交。'}
          {overview.correctionDeadline && `请在 ${formatSentence(overview.correctionDeadline)} 前提交。`}
        </p>
      </div>
    </section>
  )
}

const unsaved: Refusal = {
  kind: 'conflict',
  what: '没有提交，还有内容没有保存',
  why: '最后填写的内容还没有存到系统，可能是网络不通，或这一部分已在别处改过。',
  next: '请看页面上方的保存状态，保存后再提交。',
}
