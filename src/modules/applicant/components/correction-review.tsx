'use client'

import { Eye } from 'lucide-react'
import { useState } from 'react'
import { v4 as randomKey } from 'uuid'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { FileViewer } from '@/components/ui/file-viewer'
import { Moment } from '@/components/ui/moment'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { useToast } from '@/components/ui/toast'
import { useKeptTyping } from '@/lib/use-kept-typing'
import { progressLabels } from '../rules/account-progress'
import { correctionStateLabels } from '../rules/correction-words'
import type { CorrectionDetail } from '../schema'
import { IdentityComparison } from './identity-comparison'

/** One request: old and new, reason, scan beside them, and the decision. */
export function CorrectionReview({ correction }: { correction: CorrectionDetail }) {
  const { correctionId, file } = correction
  const client = useApiClient()
  const reveal = useDeed()
  const [numbers, setNumbers] = useState<{ before: string; after: string } | null>(null)

  const showNumbers = () =>
    reveal.run(async () => setNumbers(await client.province.correction.showNumbers.mutate({ correctionId })), {
      keepsPage: true,
    })

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="min-w-0 text-lg font-bold break-words">{correction.before.name} 的身份信息更正</h1>
        <Chip tone={correction.state === 'PENDING' ? 'warn' : 'calm'}>{correctionStateLabels[correction.state]}</Chip>
      </div>
      <div className="grid gap-3 min-[1000px]:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <section aria-label="申请内容" className="card flex flex-col gap-2.5 px-4 py-3">
            <IdentityComparison before={correction.before} after={correction.after} numbers={numbers} />
            {numbers === null && (
              <Button
                size="small"
                icon={Eye}
                busy={reveal.isBusy}
                className="self-start"
                onClick={() => void showNumbers()}
              >
                显示完整证件号码（记入日志）
              </Button>
            )}
            {reveal.refusal && <RefusalNotice refusal={reveal.refusal} />}
            <Facts correction={correction} />
          </section>
          {correction.state === 'PENDING' ? (
            <Decision correction={correction} />
          ) : (
            <Notice title={correctionStateLabels[correction.state]}>
              {correction.decidedAt && <Moment at={correction.decidedAt} />} {correction.decidedBy}
              {correction.decisionReason && <p className="break-words">理由：{correction.decisionReason}</p>}
            </Notice>
          )}
        </div>
        {file && <FileViewer address={`/api/supporting-files/${file.id}`} label="证明材料" file={file} mayDownload />}
      </div>
    </div>
  )
}

function Facts({
  correction: { reason, owningUnitName, requestedBy, requestedAt, progress, holderName },
}: ReviewProps) {
  const lines: [string, React.ReactNode][] = [
    ['申请理由', reason],
    ['所属单位', owningUnitName],
    [
      '申请人',
      <>
        {requestedBy.unitName} {requestedBy.personName}，<Moment at={requestedAt} />
      </>,
    ],
    ['申报现在', holderName ? `${progressLabels[progress]}，在 ${holderName}` : progressLabels[progress]],
  ]
  return (
    <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {lines.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ReviewProps {
  correction: CorrectionDetail
}

function Decision({ correction: { correctionId, obstacle, after } }: ReviewProps) {
  const { correction: api } = useApiClient().province
  const deed = useDeed()
  const showToast = useToast()
  // Trying again after a lost answer is the same request.
  const [idempotencyKey] = useState(() => randomKey())
  const [isDeclining, setIsDeclining] = useState(false)
  const typing = useKeptTyping(`decline-correction.${correctionId}`, '')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = typing.value.trim().length < 2

  async function accept() {
    if (await deed.run(() => api.accept.mutate({ correctionId, idempotencyKey })))
      showToast(`已同意更正为 ${after.name}`)
  }

  async function decline() {
    setIsChecked(true)
    if (isMissing) return
    if (!(await deed.run(() => api.decline.mutate({ correctionId, reason: typing.value })))) return
    typing.forget()
    showToast('已办理“不同意更正”，申请单位可以看到理由')
  }

  return (
    <section aria-label="审核" className="card flex flex-col gap-2.5 px-4 py-3">
      {obstacle && <RefusalNotice refusal={obstacle} />}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <p className="text-sm text-ink-2">
        同意后，名单即按更正后的信息显示和查找；已提交的申报表保留原样，申报人下次提交时采用。证件号码有变更的，申报人须用新号码重新登录。
      </p>
      {isDeclining && (
        <Textarea
          label="不同意的理由"
          required
          rows={3}
          maxLength={500}
          value={typing.value}
          onValueChange={typing.change}
          error={isChecked && isMissing ? '请写明理由（至少 2 个字），申请单位会看到。' : null}
        />
      )}
      <div className="flex flex-wrap gap-2.5">
        {isDeclining ? (
          <>
            <Button variant="danger" busy={deed.isBusy} onClick={() => void decline()}>
              不同意更正
            </Button>
            <Button onClick={() => setIsDeclining(false)}>返回，不办理</Button>
          </>
        ) : (
          <>
            <Button variant="primary" disabled={obstacle !== null} busy={deed.isBusy} onClick={() => void accept()}>
              同意更正
            </Button>
            <Button onClick={() => setIsDeclining(true)}>不同意，写明理由</Button>
          </>
        )}
      </div>
    </section>
  )
}
