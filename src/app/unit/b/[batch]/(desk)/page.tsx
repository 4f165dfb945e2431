import type { Metadata } from 'next'
import { Workbench } from '../../../workbench'
import { openUnitPage, unitWindows } from '../../../unit-page'

export const metadata: Metadata = { title: '工作台' }

/** 工作台: what first? */
export default async function WorkbenchPage({ params }: { params: Promise<{ batch: string }> }) {
  const page = await openUnitPage((await params).batch)
  const { batch, api, recommender, isFirstLevel, context } = page
  const [counts, quotas, windows] = await Promise.all([
    api.review.counts({ batchCode: batch.code }),
    isFirstLevel ? recommender.quota.list({ batchCode: batch.code }) : null,
    unitWindows(page),
  ])
  return <Workbench batchCode={batch.code} counts={counts} quotas={quotas} windows={windows} now={context.now} />
}
