import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { toUrlParams } from '@/components/list/list-address'
import { parseListAddress } from '@/modules/review/components/list-address'
import { listWords, provinceListAt } from '@/modules/review/components/list-names'
import { ReviewList } from '@/modules/review/components/review-list'
import { openProvincePage } from '../../../../province-page'

interface ProvinceListPageProps {
  params: Promise<{ batch: string; list: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: ProvinceListPageProps): Promise<Metadata> {
  const list = provinceListAt((await params).list)
  return { title: list ? listWords(list).title : '没有这个页面' }
}

/** 申报审核 and the province's lists of names. */
export default async function ProvinceListPage({ params, searchParams }: ProvinceListPageProps) {
  const { batch: code, list: path } = await params
  const list = provinceListAt(path)
  if (!list) notFound()
  const { api, batch, context } = await openProvincePage(code)
  const state = parseListAddress(toUrlParams(await searchParams), list)
  const { data, refusal } = await pageAnswer(api.review.list({ ...state, batchCode: batch.code, module: list }))
  if (refusal) return <ErrorState refusal={refusal} />
  return (
    <ReviewList
      key={list}
      audience="province"
      list={list}
      batchCode={batch.code}
      dossierBase={`/province/b/${code}/application`}
      initial={data}
      initialState={state}
      loadedAt={context.now}
    />
  )
}
