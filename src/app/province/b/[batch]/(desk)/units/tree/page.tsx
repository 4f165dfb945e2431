import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { UnitTree } from '@/modules/unit/components/unit-tree'
import { openProvincePage } from '../../../../../province-page'
import { UnitTabs } from '../unit-tabs'

export const metadata: Metadata = { title: '全部单位' }

/** The whole tree of units. */
export default async function UnitTreePage({ params }: { params: Promise<{ batch: string }> }) {
  const { batch: code } = await params
  const { api, batch } = await openProvincePage(code)
  const { data, refusal } = await pageAnswer(api.units.branch({ batchCode: batch.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  return (
    <div className="flex flex-col gap-2.5">
      <UnitTabs base={`/province/b/${code}/units`} current="tree" />
      <h1 className="text-lg font-bold">全部单位</h1>
      <UnitTree batchCode={batch.code} initial={data} />
    </div>
  )
}
