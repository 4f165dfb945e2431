import type { Metadata } from 'next'
import { ownAccounts } from '@/api/server'
import { dossierSections } from '@/app/dossier-sections'
import { pageAnswer } from '@/app/page-answer'
import { RefusedPage } from '@/app/refused-page'
import { ActorMenus } from '@/components/frame/actor-menus'
import { DocumentButtons } from '@/modules/document/components/document-buttons'
import { offeredParts } from '@/modules/document/queries'
import { DossierDesk } from '@/modules/review/components/dossier-desk'
import { toUrlParams } from '@/components/list/list-address'
import { parseListAddress } from '@/modules/review/components/list-address'
import { isProvinceList } from '@/modules/review/components/list-names'
import { openProvincePage } from '../../../../province-page'

interface DossierPageProps {
  params: Promise<{ batch: string; applicationId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: '申报' }

/** The same dossier for provincial HR, with its own actions. */
export default async function ProvinceDossierPage({ params, searchParams }: DossierPageProps) {
  const { batch: code, applicationId } = await params
  const query = toUrlParams(await searchParams)
  const { actor, api, batch, context } = await openProvincePage(code)
  const { data, refusal } = await pageAnswer(api.review.dossier({ applicationId, batchCode: batch.code }))
  if (refusal) return <RefusedPage refusal={refusal} back={{ href: `/province/b/${code}`, label: '回到工作台' }} />

  const { form, ...dossier } = data
  const origin = query.get('from') ?? ''
  const from = isProvinceList(origin) ? origin : 'province-review'
  return (
    <DossierDesk
      key={applicationId}
      audience="province"
      batchCode={batch.code}
      dossier={dossier}
      sections={dossierSections({ form, attachments: dossier.attachments })}
      unitId={actor.unit.id}
      now={context.now}
      revocable="办理后，在本批次结束前人社厅可以在“审核不通过人员名单”中撤销。"
      from={from}
      listState={parseListAddress(query, from)}
      listBase={`/province/b/${code}`}
      dossierBase={`/province/b/${code}/application`}
      aside={
        <ActorMenus unit={actor.unit} accounts={await ownAccounts()} personName={actor.personName} roleLabel="人社厅" />
      }
      documents={
        <DocumentButtons
          audience="province"
          applicationId={applicationId}
          parts={await offeredParts(context.db, actor, applicationId)}
          version={dossier.version}
        />
      }
    />
  )
}
