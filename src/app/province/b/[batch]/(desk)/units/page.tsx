import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { toUrlParams } from '@/components/list/list-address'
import { parseSubordinateAddress } from '@/modules/unit/components/subordinate-address'
import { SubordinateDesk } from '@/modules/unit/components/subordinate-desk'
import { openProvincePage } from '../../../../province-page'
import { UnitTabs } from './unit-tabs'

const title = '单位管理'

export const metadata: Metadata = { title }

interface UnitsPageProps {
  params: Promise<{ batch: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 单位管理: the first-level units and their accounts. */
export default async function UnitsPage({ params, searchParams }: UnitsPageProps) {
  const { batch: code } = await params
  const { api, batch, context } = await openProvincePage(code)
  const state = parseSubordinateAddress(toUrlParams(await searchParams))
  const { data, refusal } = await pageAnswer(api.subordinate.list({ ...state, batchCode: batch.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  return (
    <div className="flex flex-col gap-2.5">
      <UnitTabs base={`/province/b/${code}/units`} current="first-level" />
      <SubordinateDesk
        audience="province"
        title={title}
        batchCode={batch.code}
        initial={data}
        initialState={state}
        loadedAt={context.now}
      />
    </div>
  )
}
