import type { ReactNode } from 'react'
import { ownAccounts } from '@/api/server'
import { openApplicantPage } from '../../applicant-page'
import { ApplicantTopBar } from './applicant-top-bar'
import { ReturnBanner } from './return-banner'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ batch: string }>
}

/** Top bar with the saved state, and above everything why the form came back. */
export default async function BatchLayout({ children, params }: LayoutProps) {
  const { overview, api, actor } = await openApplicantPage((await params).batch)
  const isReturned = overview.state === 'RETURNED_TO_APPLICANT'
  const [status, remarks] = isReturned ? await Promise.all([api.review.status(), api.review.remarks()]) : [null, []]
  return (
    <>
      <div className="sticky top-0 z-20">
        <ApplicantTopBar
          batchCode={overview.batchCode}
          batchName={overview.batchName}
          category={overview.category}
          personName={actor.personName}
          isEditable={overview.isEditable}
          hasOtherAccounts={(await ownAccounts()).length > 1}
        />
      </div>
      {status && <ReturnBanner batchCode={overview.batchCode} status={status} remarks={remarks} />}
      {children}
    </>
  )
}
