import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { NoPermission } from '@/components/ui/no-permission'
import { QuotaPlan } from '@/modules/quota/components/quota-plan'
import { openUnitPage, type UnitPageParams } from '../../../../../unit-page'

export const metadata: Metadata = { title: '推荐限额' }

/** 推荐限额, for first-level recommenders. */
export default async function QuotaPage({ params }: { params: Promise<UnitPageParams> }) {
  const { batch, recommender, isFirstLevel } = await openUnitPage(await params)
  if (!isFirstLevel) {
    return (
      <div className="card">
        <h1 className="sr-only">推荐限额</h1>
        <NoPermission
          what="推荐限额由一级推荐单位维护"
          whoCan="市（州）人社局、省直部门、中央在川单位主（代）管部门可以维护推荐数量。需要了解名额的，请联系上级单位。"
        />
      </div>
    )
  }
  const { data: quotas, refusal } = await pageAnswer(recommender.quota.list({ batchCode: batch.code }))
  return (
    <div className="flex flex-col gap-2.5">
      <div>
        <h1 className="text-lg font-bold">推荐限额</h1>
        <p className="text-ink-2">限额由人社厅预设；本单位在限额内维护推荐数量，即下表的“计划数”。</p>
      </div>
      {refusal ? <ErrorState refusal={refusal} /> : <QuotaPlan batchCode={batch.code} quotas={quotas} />}
    </div>
  )
}
