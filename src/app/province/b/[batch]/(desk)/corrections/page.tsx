import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { CorrectionList } from '@/modules/applicant/components/correction-list'
import { parseCorrectionAddress } from '@/modules/applicant/components/correction-list-address'
import { toUrlParams } from '@/components/list/list-address'
import { openProvincePage } from '../../../../province-page'

export const metadata: Metadata = { title: '身份信息更正' }

interface CorrectionsPageProps {
  params: Promise<{ batch: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 身份信息更正: what owners ask for after the first submission. */
export default async function CorrectionsPage({ params, searchParams }: CorrectionsPageProps) {
  const { batch: code } = await params
  const { api, batch, context } = await openProvincePage(code)
  const state = parseCorrectionAddress(toUrlParams(await searchParams))
  const { data, refusal } = await pageAnswer(api.correction.list({ ...state, batchCode: batch.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  return <CorrectionList batchCode={batch.code} initial={data} initialState={state} loadedAt={context.now} />
}
