import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { toUrlParams } from '@/components/list/list-address'
import { parseListAddress } from '@/modules/review/components/list-address'
import { isUnitList, listWords } from '@/modules/review/components/list-names'
import { ReviewList } from '@/modules/review/components/review-list'
import { DeadlineChip } from '../../../../../deadline-chip'
import { openUnitPage, unitWindows, type UnitPageParams } from '../../../../../unit-page'

interface ModulePageProps {
  params: Promise<UnitPageParams & { module: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: ModulePageProps): Promise<Metadata> {
  const { module } = await params
  return { title: isUnitList(module) ? listWords(module).title : '没有这个页面' }
}

/** One of the seven module lists. */
export default async function ModulePage({ params, searchParams }: ModulePageProps) {
  const { module, ...address } = await params
  if (!isUnitList(module)) notFound()
  const page = await openUnitPage(address)
  const state = parseListAddress(toUrlParams(await searchParams), module)
  const { data, refusal } = await pageAnswer(page.api.review.list({ ...state, batchCode: page.batch.code, module }))
  if (refusal) return <ErrorState refusal={refusal} />
  const hasDeadline = module === 'own-review' || module === 'others-review' || module === 'ready-to-forward'
  return (
    <ReviewList
      key={module}
      audience="unit"
      list={module}
      batchCode={page.batch.code}
      dossierBase={`${page.base}/application`}
      initial={data}
      initialState={state}
      loadedAt={page.context.now}
      aside={hasDeadline && <DeadlineChip windows={await unitWindows(page)} now={page.context.now} />}
    />
  )
}
