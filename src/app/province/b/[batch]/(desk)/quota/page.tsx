import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { PresetDesk } from '@/modules/quota/components/preset-desk'
import { presetSorts } from '@/modules/quota/schema'
import { openProvincePage } from '../../../../province-page'

export const metadata: Metadata = { title: '推荐限额预设' }

interface PresetPageProps {
  params: Promise<{ batch: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 推荐限额预设. */
export default async function PresetPage({ params, searchParams }: PresetPageProps) {
  const { batch: code } = await params
  const query = await searchParams
  const { api, batch } = await openProvincePage(code)
  const page = /^[1-9]\d{0,3}$/.test(String(query.page)) ? Number(query.page) : 1
  const sort = presetSorts.find((one) => one === query.sort) ?? 'missing'
  const { data, refusal } = await pageAnswer(api.quota.list({ batchCode: batch.code, page, sort }))
  const mayEdit = batch.status === 'PREPARING' || batch.status === 'OPEN'
  return (
    <div className="flex flex-col gap-2.5">
      <h1 className="text-lg font-bold">推荐限额预设</h1>
      {refusal ? (
        <ErrorState refusal={refusal} />
      ) : (
        <PresetDesk batchCode={batch.code} mayEdit={mayEdit} initial={data} initialState={{ page, sort }} />
      )}
    </div>
  )
}
