import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { toUrlParams } from '@/components/list/list-address'
import { RegistrationList } from '@/modules/registration/components/registration-list'
import { parseRegistrationAddress } from '@/modules/registration/components/registration-list-address'
import { openProvincePage } from '../../../../province-page'

export const metadata: Metadata = { title: '注册审核' }

interface RegistrationsPageProps {
  params: Promise<{ batch: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 注册审核: first-level recommenders who want to come in, or to change their operator. */
export default async function RegistrationsPage({ params, searchParams }: RegistrationsPageProps) {
  const { batch: code } = await params
  const { api, context } = await openProvincePage(code)
  const state = parseRegistrationAddress(toUrlParams(await searchParams))
  const { data, refusal } = await pageAnswer(api.registration.list(state))
  if (refusal) return <ErrorState refusal={refusal} />
  return (
    <RegistrationList
      base={`/province/b/${code}/registrations`}
      initial={data}
      initialState={state}
      loadedAt={context.now}
    />
  )
}
