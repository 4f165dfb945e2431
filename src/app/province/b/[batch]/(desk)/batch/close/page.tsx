import type { Metadata } from 'next'
import Link from 'next/link'
import { pageAnswer } from '@/app/page-answer'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import type { BatchStatus } from '@/generated/prisma/enums'
import { CloseBatch } from '@/modules/review/components/close-batch'
import { openProvincePage } from '../../../../../province-page'

export const metadata: Metadata = { title: '结束批次' }

/** 结束批次: the list first, then the step. */
export default async function CloseBatchPage({ params }: { params: Promise<{ batch: string }> }) {
  const { batch: code } = await params
  const { api, batch } = await openProvincePage(code)
  const { data: unfinished, refusal } = await pageAnswer(api.review.unfinished({ batchCode: batch.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  // A closed one is ended again while something in it is unfinished: a run that broke off, a rejection revoked.
  const isOffered = batch.status === 'OPEN' || (batch.status === 'CLOSED' && unfinished.total > 0)
  const back = `/province/b/${code}/batch`
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-3">
        <h1 className="flex-1 text-lg font-bold">结束批次：{batch.name}</h1>
        <Link href={back}>回到批次管理</Link>
      </div>
      {isOffered ? (
        <CloseBatch
          batch={{ code: batch.code, name: batch.name, status: batch.status }}
          initial={unfinished}
          back={back}
        />
      ) : (
        <div className="card">
          <EmptyState title={notOffered[batch.status]} action={<ButtonLink href={back}>回到批次管理</ButtonLink>}>
            只有办理中的批次可以结束。
          </EmptyState>
        </div>
      )}
    </div>
  )
}

const notOffered: Record<BatchStatus, string> = {
  PREPARING: '批次还没有开放',
  OPEN: '批次正在办理',
  CLOSED: '批次已经结束',
  ARCHIVED: '批次已经归档',
}
