import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { pageInAddress, toUrlParams } from '@/components/list/list-address'
import { openProvincePage } from '../../../../province-page'
import { ApplicantDesk } from './applicant-desk'

export const metadata: Metadata = { title: '申报人' }

interface ApplicantsPageProps {
  params: Promise<{ batch: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 申报人 of the batch, for provincial HR: who belongs to which unit, and 变更所属单位. */
export default async function ApplicantsPage({ params, searchParams }: ApplicantsPageProps) {
  const { batch: code } = await params
  const { api, batch, context } = await openProvincePage(code)
  const page = pageInAddress(toUrlParams(await searchParams))
  const { data, refusal } = await pageAnswer(api.applicants.list({ batchCode: batch.code, page }))
  if (refusal) return <ErrorState refusal={refusal} />
  return <ApplicantDesk batchCode={batch.code} initial={data} loadedAt={context.now} />
}
