import type { Metadata } from 'next'
import { openApplicantPage } from '../../../applicant-page'
import { SubmitPanel } from './submit-panel'

export const metadata: Metadata = { title: '检查与提交' }

/** What is missing, the paper as it will be, the pledges, and the submit itself. */
export default async function SubmitPage({ params }: { params: Promise<{ batch: string }> }) {
  const { overview, api } = await openApplicantPage((await params).batch)
  const [problems, remarks] = await Promise.all([
    api.application.completeness({ applicationId: overview.applicationId }),
    overview.submissionNumber > 0 ? api.review.remarks() : [],
  ])
  return (
    <SubmitPanel
      overview={overview}
      problems={problems}
      openRemarks={remarks.filter(({ answeredAt }) => !answeredAt)}
    />
  )
}
