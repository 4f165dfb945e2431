import type { Metadata } from 'next'
import { HandoverNotices } from '@/modules/unit/components/handover-notices'
import { NameCheck } from '@/modules/unit/components/name-check'
import { Workbench } from '../../../../workbench'
import { openUnitPage, unitWindows, type UnitPageParams } from '../../../../unit-page'

export const metadata: Metadata = { title: '工作台' }

/** 工作台: what first? */
export default async function WorkbenchPage({ params }: { params: Promise<UnitPageParams> }) {
  const page = await openUnitPage(await params)
  const { batch, api, recommender, isFirstLevel, context, base } = page
  const [counts, quotas, windows, unit, handovers] = await Promise.all([
    api.review.counts({ batchCode: batch.code }),
    isFirstLevel ? recommender.quota.list({ batchCode: batch.code }) : null,
    unitWindows(page),
    api.ownUnit.load(),
    api.ownUnit.handovers(),
  ])
  return (
    <Workbench base={base} counts={counts} quotas={quotas} windows={windows} now={context.now}>
      <HandoverNotices handovers={handovers} />
      <NameCheck unit={unit} />
    </Workbench>
  )
}
