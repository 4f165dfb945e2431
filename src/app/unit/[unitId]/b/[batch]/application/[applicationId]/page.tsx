import type { Metadata } from 'next'
import { ownAccounts } from '@/api/server'
import { dossierSections, revocableWords } from '@/app/dossier-sections'
import { pageAnswer } from '@/app/page-answer'
import { RefusedPage } from '@/app/refused-page'
import { ActorMenus } from '@/components/frame/actor-menus'
import { DocumentButtons } from '@/modules/document/components/document-buttons'
import { offeredParts } from '@/modules/document/queries'
import { DossierDesk } from '@/modules/review/components/dossier-desk'
import { toUrlParams } from '@/components/list/list-address'
import { parseListAddress } from '@/modules/review/components/list-address'
import { isUnitList } from '@/modules/review/components/list-names'
import { openUnitPage, type UnitPageParams } from '../../../../../unit-page'

interface DossierPageProps {
  params: Promise<UnitPageParams & { applicationId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: '申报' }

/** Everything of one application, and the decision beside it. */
export default async function DossierPage({ params, searchParams }: DossierPageProps) {
  const { applicationId, ...address } = await params
  const query = toUrlParams(await searchParams)
  const { actor, api, batch, base, context } = await openUnitPage(address)
  const { data, refusal } = await pageAnswer(api.review.dossier({ applicationId, batchCode: batch.code }))
  if (refusal) return <RefusedPage refusal={refusal} back={{ href: base, label: '回到工作台' }} />

  const { form, ...dossier } = data
  const origin = query.get('from') ?? ''
  const from = isUnitList(origin) ? origin : (dossier.module ?? 'forwarded')
  return (
    <DossierDesk
      key={applicationId}
      audience="unit"
      batchCode={batch.code}
      dossier={dossier}
      sections={dossierSections({ form, attachments: dossier.attachments })}
      unitId={actor.unit.id}
      now={context.now}
      revocable={revocableWords(batch.settings.coolingOffHours)}
      from={from}
      listState={parseListAddress(query, from)}
      listBase={base}
      dossierBase={`${base}/application`}
      aside={
        <ActorMenus
          unit={actor.unit}
          accounts={await ownAccounts(actor.unit.id)}
          personName={actor.personName}
          roleLabel="经办人"
        />
      }
      documents={
        <DocumentButtons
          audience="unit"
          applicationId={applicationId}
          parts={await offeredParts(context.db, actor, applicationId)}
          version={dossier.version}
        />
      }
    />
  )
}
