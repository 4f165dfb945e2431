import type { Metadata } from 'next'
import Link from 'next/link'
import { pageAnswer } from '@/app/page-answer'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ErrorState } from '@/components/ui/error-state'
import { BatchFactsCard } from '@/modules/batch/components/batch-facts'
import { BatchHistory } from '@/modules/batch/components/batch-history'
import { OpenWindows } from '@/modules/batch/components/extensions-card'
import { OpenBatchCard } from '@/modules/batch/components/open-batch-card'
import { WindowsForm } from '@/modules/batch/components/windows-card'
import { batchStatusLabel } from '@/modules/batch/rules/batch-words'
import { ArchiveBatchButton } from '@/modules/review/components/archive-batch-button'
import { openProvincePage } from '../../../../province-page'

export const metadata: Metadata = { title: '批次管理' }

/** 批次管理: times and extensions, settings, opening, closing, archive, history. */
export default async function BatchPage({ params }: { params: Promise<{ batch: string }> }) {
  const { batch: code } = await params
  const { api, batch: head } = await openProvincePage(code)
  const { data: batch, refusal } = await pageAnswer(api.batch.desk({ batchCode: head.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  const isUnfinished =
    batch.status === 'CLOSED' && (await api.review.unfinished({ batchCode: head.code, page: 1 })).total > 0
  const events = await api.batch.events({ batchCode: head.code })
  const base = `/province/b/${code}`
  const isPreparing = batch.status === 'PREPARING'
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-lg font-bold">批次管理：{batch.name}</h1>
        <Chip tone={batch.status === 'OPEN' ? 'ok' : 'calm'}>{batchStatusLabel[batch.status]}</Chip>
        <span className="flex-1" />
        <Link href="/province">全部批次</Link>
        <ButtonLink href="/province/new">新建批次</ButtonLink>
        {(batch.status === 'OPEN' || isUnfinished) && (
          <ButtonLink variant="danger" href={`${base}/batch/close`}>
            {batch.status === 'OPEN' ? '结束批次' : '未办结的申报'}
          </ButtonLink>
        )}
        {batch.status === 'CLOSED' && <ArchiveBatchButton batch={batch} />}
      </div>
      {isPreparing && <OpenBatchCard batch={batch} />}
      {isPreparing ? <WindowsForm key={batch.savedAt.getTime()} batch={batch} /> : <OpenWindows batch={batch} />}
      <BatchFactsCard
        batch={batch}
        edit={isPreparing && <ButtonLink href={`${base}/batch/edit`}>修改批次设置</ButtonLink>}
      />
      <BatchHistory events={events} />
    </div>
  )
}
