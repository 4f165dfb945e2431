import { cache } from 'react'
import { callApi, requireActor } from '@/api/server'
import { readAddressPart } from '@/app/address-part'
import { pageAnswer } from '@/app/page-answer'

/** What every page of the applicant begins with: who he is, and where his application in this batch stands. */
export const openApplicantPage = cache(async (batch: string) => {
  const actor = await requireActor('APPLICANT')
  const api = (await callApi()).applicant
  const { data: overview, refusal } = await pageAnswer(api.application.overview({ batchCode: readAddressPart(batch) }))
  if (!overview) throw new Error(refusal.what)
  return { actor, api, overview }
})
