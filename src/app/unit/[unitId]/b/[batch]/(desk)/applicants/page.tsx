import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { AccountList } from '@/modules/applicant/components/account-list'
import { parseAccountAddress } from '@/modules/applicant/components/account-list-address'
import { LeaverList } from '@/modules/applicant/components/leaver-list'
import { toUrlParams } from '@/components/list/list-address'
import { openUnitPage, type UnitPageParams } from '../../../../../unit-page'

export const metadata: Metadata = { title: '本单位申报人账户管理' }

interface ApplicantsPageProps {
  params: Promise<UnitPageParams>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 本单位申报人账户管理, for every unit. */
export default async function ApplicantsPage({ params, searchParams }: ApplicantsPageProps) {
  const { actor, api, batch, context } = await openUnitPage(await params)
  const state = parseAccountAddress(toUrlParams(await searchParams))
  const { data, refusal } = await pageAnswer(api.applicantAccount.list({ ...state, batchCode: batch.code }))
  if (refusal) return <ErrorState refusal={refusal} />
  return (
    <>
      <AccountList
        batch={{ code: batch.code, name: batch.name, isOpen: batch.status === 'OPEN' }}
        unitName={actor.unit.name}
        initial={data}
        initialState={state}
        loadedAt={context.now}
      />
      <LeaverList leavers={await api.applicantAccount.leavers({ batchCode: batch.code })} />
    </>
  )
}
