import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { formatSentence } from '@/lib/china-time'
import { OwnDocument } from '@/modules/document/components/own-document'
import { PathLine } from '@/modules/review/components/path-line'
import { TimelineTab } from '@/modules/review/components/timeline-tab'
import type { ApplicantStatus } from '@/modules/review/applicant-schema'
import { openApplicantPage } from '../../../applicant-page'
import { RemarkBox } from '../../../remark-box'
import { TerminationNotice } from '../../../termination-notice'
import { FormReaders } from './form-readers'
import { StatusActions } from './status-actions'

export const metadata: Metadata = { title: '办理进度' }

/** Where it is now and since when, every step so far, and what the applicant can still do. */
export default async function StatusPage({ params }: { params: Promise<{ batch: string }> }) {
  const { overview, api } = await openApplicantPage((await params).batch)
  const [status, remarks] = await Promise.all([
    api.review.status(),
    overview.submissionNumber > 0 ? api.review.remarks() : [],
  ])
  const base = `/applicant/b/${overview.batchCode}`
  return (
    <main id="main" className="mx-auto flex max-w-[1024px] flex-col gap-4 p-4">
      <section className="card flex flex-col gap-3 px-5 py-4">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-lg font-bold">办理进度</h1>
          <span>
            <b>{status.whereNow}</b>
            {status.since && (
              <span className="ml-2 text-sm text-ink-2">
                自 <Moment at={status.since} /> 起
              </span>
            )}
          </span>
        </div>
        {status.path.length > 0 && <PathLine path={status.path} />}
        <Told status={status} />
        {overview.isEditable && overview.submissionNumber > 0 && (
          <p className="flex gap-2.5">
            <ButtonLink variant="primary" href={base}>
              继续修改
            </ButtonLink>
            <ButtonLink href={`${base}/submit`}>检查与提交</ButtonLink>
          </p>
        )}
        <StatusActions status={status} applicantName={overview.applicantName} />
        {overview.submissionNumber > 0 && <OwnDocument applicationId={overview.applicationId} isSubmitted />}
        <p className="text-sm text-ink-2">
          有问题请联系：{overview.owningUnitName}经办人 {overview.operatorName ?? '（尚未登记）'}
          {overview.operatorPhone && `，电话 ${overview.operatorPhone}`}
        </p>
      </section>
      {remarks.length > 0 && (
        <section className="card px-5 py-4">
          <h2 className="font-bold">退回意见与答复</h2>
          {remarks.map((remark) => (
            <RemarkBox
              key={`${remark.id}:${String(remark.answeredAt)}`}
              remark={remark}
              showsPlace
              isEditable={overview.isEditable}
            />
          ))}
        </section>
      )}
      <section>
        <h2 className="mb-2 font-bold">办理过程</h2>
        {status.timeline.length > 0 ? (
          <TimelineTab timeline={status.timeline} />
        ) : (
          <div className="card">
            <EmptyState
              title="还没有提交"
              action={
                <ButtonLink variant="primary" href={base}>
                  去填写申报表
                </ButtonLink>
              }
            >
              提交后，每一步由谁办理、什么时候办理，都会列在这里。
            </EmptyState>
          </div>
        )}
      </section>
      <FormReaders readers={status.readers} />
    </main>
  )
}

/** The reason of a return or rejection, and a termination that is under way. */
function Told({ status }: { status: ApplicantStatus }) {
  return (
    <>
      {status.reason && (
        <Notice
          tone={status.state === 'REJECTED' ? 'stop' : 'warn'}
          title={`${status.reason.unitName}${status.state === 'REJECTED' ? '审核不通过' : '退回修改'}`}
        >
          <p className="whitespace-pre-wrap">{status.reason.text}</p>
          {status.correctionDeadline && <p>请在 {formatSentence(status.correctionDeadline)} 前重新提交。</p>}
        </Notice>
      )}
      {status.termination && <TerminationNotice termination={status.termination} />}
    </>
  )
}
