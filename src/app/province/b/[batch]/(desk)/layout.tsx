import type { ReactNode } from 'react'
import { ownAccounts, siteSettings } from '@/api/server'
import { otherBatches } from '@/app/other-batches'
import { SiteFooter } from '@/app/site-footer'
import { DeskFrame } from '@/components/frame/desk-frame'
import { ProvinceSidebar } from '@/modules/review/components/province-sidebar'
import { openProvincePage } from '../../../province-page'

interface DeskLayoutProps {
  children: ReactNode
  params: Promise<{ batch: string }>
}

/** The frame of provincial HR. */
export default async function ProvinceDeskLayout({ children, params }: DeskLayoutProps) {
  const { batch: code } = await params
  const { actor, api, batch, context } = await openProvincePage(code)
  const counts = await api.review.counts({ batchCode: batch.code })
  const registrations = await api.registration.pending()
  return (
    <DeskFrame
      title={(await siteSettings()).installationTitle}
      batchName={batch.name}
      otherBatches={await otherBatches(context.db, {
        audience: 'province',
        unitId: actor.unit.id,
        current: batch.code,
        area: '/province',
      })}
      unit={actor.unit}
      accounts={await ownAccounts()}
      personName={actor.personName}
      roleLabel="人社厅"
      footer={<SiteFooter />}
      sidebar={<ProvinceSidebar batchCode={batch.code} initial={{ ...counts, registrations }} />}
    >
      {children}
    </DeskFrame>
  )
}
