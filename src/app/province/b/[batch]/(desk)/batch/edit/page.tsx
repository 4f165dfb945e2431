import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { BatchForm } from '@/modules/batch/components/batch-form'
import { openProvincePage } from '../../../../../province-page'

export const metadata: Metadata = { title: '修改批次设置' }

/** The settings of a batch in preparation. */
export default async function EditBatchPage({ params }: { params: Promise<{ batch: string }> }) {
  const { batch: code } = await params
  const { api, batch: head } = await openProvincePage(code)
  const { data: batch, refusal } = await pageAnswer(api.batch.desk({ batchCode: head.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  const back = `/province/b/${code}/batch`
  return (
    <div className="flex flex-col gap-3">
      <h1 className="text-lg font-bold">修改批次设置：{batch.name}</h1>
      {batch.status === 'PREPARING' ? (
        <BatchForm batch={batch} back={back} />
      ) : (
        <div className="card">
          <EmptyState title="批次已开放，不能再修改设置" action={<ButtonLink href={back}>回到批次管理</ButtonLink>}>
            各单位已按现在的类别、指标和规则办理。办理时间可以在批次管理中延期。
          </EmptyState>
        </div>
      )}
    </div>
  )
}
