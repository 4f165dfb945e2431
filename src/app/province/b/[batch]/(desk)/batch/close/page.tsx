import type { Metadata } from 'next'
import Link from 'next/link'
import { pageAnswer } from '@/app/page-answer'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { CloseBatch } from '@/modules/review/components/close-batch'
import { openProvincePage } from '../../../../../province-page'

export const metadata: Metadata = { title: '结束批次' }

/** 结束批次: the list first, then the step. */
export default async function CloseBatchPage({ params }: { params: Promise<{ batch: string }> }) {
  const { batch: code } = await params
  const { api, batch } = await openProvincePage(code)
  const { data: unfinished, refusal } = await pageAnswer(api.review.unfinished({ batchCode: batch.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  const back = `/province/b/${code}/batch`
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-3">
        <h1 className="flex-1 text-lg font-bold">结束批次：{batch.name}</h1>
        <Link href={back}>回到批次管理</Link>
      </div>
      {batch.status === 'PREPARING' || batch.status === 'ARCHIVED' ? (
        <div className="card">
          <EmptyState
            title={batch.status === 'PREPARING' ? '批次还没有开放' : '批次已经归档'}
            action={<ButtonLink href={back}>回到批次管理</ButtonLink>}
          >
            只有办理中的批次可以结束。
          </EmptyState>
        </div>
      ) : (
        <CloseBatch batch={{ code: batch.code, name: batch.name, status: batch.status }} initial={unfinished} />
      )}
    </div>
  )
}
