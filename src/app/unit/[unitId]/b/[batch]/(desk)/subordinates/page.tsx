import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { toUrlParams } from '@/components/list/list-address'
import { parseSubordinateAddress } from '@/modules/unit/components/subordinate-address'
import { SubordinateDesk } from '@/modules/unit/components/subordinate-desk'
import { openUnitPage, type UnitPageParams } from '../../../../../unit-page'

const title = '下级单位及单位账户管理'

export const metadata: Metadata = { title }

interface SubordinatesPageProps {
  params: Promise<UnitPageParams>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 下级单位及单位账户管理, for every unit: the units directly below it and their accounts. */
export default async function SubordinatesPage({ params, searchParams }: SubordinatesPageProps) {
  const { api, batch, context } = await openUnitPage(await params)
  const state = parseSubordinateAddress(toUrlParams(await searchParams))
  const { data, refusal } = await pageAnswer(api.subordinate.list({ ...state, batchCode: batch.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  return (
    <SubordinateDesk
      audience="unit"
      title={title}
      batchCode={batch.code}
      initial={data}
      initialState={state}
      loadedAt={context.now}
    />
  )
}
