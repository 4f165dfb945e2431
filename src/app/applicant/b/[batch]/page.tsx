import { PhoneCall } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatRemaining, formatSentence } from '@/lib/china-time'
import { definitionFor } from '@/modules/application/rules/form-definition/definition-for'
import { sectionOf } from '@/modules/application/rules/form-definition/form-definition'
import { completeCount, markLabels } from '@/modules/application/rules/section-progress'
import type { ApplicationOverview, SectionMark } from '@/modules/application/schema'
import { PathLine } from '@/modules/review/components/path-line'
import { clock } from '@/server/clock'
import { openApplicantPage } from '../../applicant-page'
import { RemarkBox } from '../../remark-box'
import { remarkSpot } from '../../remark-placing'
import { TerminationNotice } from '../../termination-notice'

export const metadata: Metadata = { title: '我的申报' }

/** Where the application is, what is missing, until when, whom to call. */
export default async function OverviewPage({ params }: { params: Promise<{ batch: string }> }) {
  const { overview, api } = await openApplicantPage((await params).batch)
  const status = await api.review.status()
  const base = `/applicant/b/${overview.batchCode}`
  const sections = overview.sections.filter(({ section }) => section !== 'pledge')
  const { done, total } = completeCount(sections)
  const next = sections.find(({ mark }) => mark === 'empty' || mark === 'partial')
  return (
    <main id="main" className="mx-auto flex max-w-[1024px] flex-col gap-4 p-4">
      <section className="card flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-2.5">
            <h1 className="text-lg font-bold">{overview.batchName} · 我的申报</h1>
            <Chip tone={stateTones[overview.state] ?? 'calm'} title={status.whereNow}>
              {overview.submissionNumber > 0 ? status.whereNow : overview.stateLabel}
            </Chip>
          </div>
          <p className="mt-1 text-sm text-ink-2">{overview.owningUnitName}</p>
          <Deadline overview={overview} />
        </div>
        {overview.isEditable ? (
          <div className="flex gap-2.5">
            {next && (
              <ButtonLink variant={done === 0 ? 'primary' : 'plain'} href={`${base}/form/${next.section}`}>
                {done === 0 ? '开始填写' : '继续填写'}
              </ButtonLink>
            )}
            <ButtonLink variant={next ? 'plain' : 'primary'} href={`${base}/submit`}>
              检查与提交
            </ButtonLink>
          </div>
        ) : (
          <ButtonLink variant="primary" href={`${base}/status`}>
            查看办理进度
          </ButtonLink>
        )}
        {overview.submissionNumber > 0 && (
          <div className="w-full">
            <PathLine path={status.path} />
          </div>
        )}
      </section>
      {status.termination && (
        <TerminationNotice termination={status.termination}>
          <ButtonLink size="small" className="mt-1" href={`${base}/status`}>
            {status.termination.requestedBy === 'OWNER' ? '去提出异议，或同意终止' : '查看办理进度'}
          </ButtonLink>
        </TerminationNotice>
      )}
      <Remarks overview={overview} api={api} />
      <section className="card px-5 py-4">
        <div className="mb-2 flex items-center gap-3">
          <h2 className="font-bold">申报表</h2>
          <span className="text-sm text-ink-2 tabular-nums">
            完成 {done} / {total}
          </span>
          <ProgressBar
            label={`完成 ${done} / ${total}`}
            value={done}
            max={total}
            className="h-2 w-48 overflow-hidden rounded-full"
          />
        </div>
        <SectionList overview={overview} sections={sections} />
      </section>
      <section className="grid gap-4 sm:grid-cols-2">
        <div className="card px-5 py-4">
          <h2 className="mb-1 flex items-center gap-2 font-bold">
            <PhoneCall size={16} aria-hidden className="text-brand" />
            有问题找谁
          </h2>
          <p className="text-sm">
            {overview.owningUnitName}经办人 {overview.operatorName ?? '（尚未登记）'}
          </p>
          <p className="text-sm">
            {overview.operatorPhone ? `电话 ${overview.operatorPhone}` : '电话尚未登记，请到本单位人事部门询问。'}
          </p>
        </div>
        <Notice tone="warn" title="本系统为非涉密系统，严禁填报涉密信息">
          填写的内容和上传的附件都不得涉密；拿不准的，请先向本单位保密部门确认。
        </Notice>
      </section>
    </main>
  )
}

function Deadline({ overview }: { overview: ApplicationOverview }) {
  const until = overview.correctionDeadline ?? overview.window?.closesAt ?? null
  if (!overview.isEditable || !until) return null
  const now = clock.now()
  const opensAt = overview.correctionDeadline ? null : (overview.window?.opensAt ?? null)
  if (opensAt && now < opensAt) {
    return <p className="mt-1 text-sm">{formatSentence(opensAt)}起可以提交，现在可以先填写。</p>
  }
  return (
    <p className="mt-1 text-sm">
      {overview.correctionDeadline ? '修改后重新提交的截止时间：' : '提交截止时间：'}
      <b className="tabular-nums">{formatSentence(until)}</b>
      <span className={now < until ? 'ml-2 text-ink-2' : 'ml-2 font-bold text-stop'}>
        {formatRemaining(until, now)}
      </span>
    </p>
  )
}

interface SectionListProps {
  overview: ApplicationOverview
  sections: ApplicationOverview['sections']
}

function SectionList({ overview, sections }: SectionListProps) {
  const definition = definitionFor(overview.overrides)
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {sections.map(({ section, mark, count, problems }) => (
        <li key={section} className="flex items-baseline gap-2 border-b border-line-2 py-1.5">
          <Link
            href={`/applicant/b/${overview.batchCode}/form/${section}${problems.length > 0 && mark === 'partial' ? '?check=1' : ''}`}
            className="min-w-0 flex-1"
          >
            {sectionOf(definition, section)?.label}
          </Link>
          {count ? <span className="text-sm text-ink-3 tabular-nums">{count} 项</span> : null}
          <Chip tone={markTones[mark]}>{mark === 'partial' ? `${problems.length} 处待补充` : markLabels[mark]}</Chip>
        </li>
      ))}
    </ul>
  )
}

type ApplicantApi = Awaited<ReturnType<typeof openApplicantPage>>['api']

/** The checklist of a return: every remark with the way to its place. */
async function Remarks({ overview, api }: { overview: ApplicationOverview; api: ApplicantApi }) {
  if (overview.state !== 'RETURNED_TO_APPLICANT') return null
  const [remarks, draft] = await Promise.all([
    api.review.remarks(),
    api.application.form({ applicationId: overview.applicationId }),
  ])
  if (remarks.length === 0) return null
  const definition = definitionFor(overview.overrides)
  return (
    <section id="remarks" className="card px-5 py-4">
      <h2 className="font-bold">退回意见</h2>
      <p className="text-sm text-ink-2">逐条修改并标记后才能重新提交。</p>
      {remarks.map((remark) => {
        const spot = remarkSpot(remark, definition, draft.form, draft.attachments)
        return (
          <div key={remark.id} className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <RemarkBox
                key={`${remark.id}:${String(remark.answeredAt)}`}
                remark={remark}
                showsPlace
                isEditable={overview.isEditable}
              />
            </div>
            {spot && (
              <ButtonLink
                size="small"
                className="mt-2"
                href={`/applicant/b/${overview.batchCode}/form/${spot.section}${spot.rowId ? `?row=${spot.rowId}` : ''}#remark-${remark.id}`}
              >
                去修改
              </ButtonLink>
            )}
          </div>
        )
      })}
    </section>
  )
}

const stateTones: Record<string, 'ok' | 'warn' | 'stop' | 'brand'> = {
  DRAFT: 'brand',
  RETURNED_TO_APPLICANT: 'warn',
  APPROVED: 'ok',
  REJECTED: 'stop',
}

const markTones: Record<SectionMark, 'ok' | 'warn' | 'calm'> = {
  complete: 'ok',
  partial: 'warn',
  empty: 'calm',
  optional: 'calm',
}
