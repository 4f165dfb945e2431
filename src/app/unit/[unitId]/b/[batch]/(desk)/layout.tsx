import type { ReactNode } from 'react'
import { ownAccounts, siteSettings } from '@/api/server'
import { otherBatches } from '@/app/other-batches'
import { SiteFooter } from '@/app/site-footer'
import { DeskFrame } from '@/components/frame/desk-frame'
import { UnitSidebar } from '@/modules/review/components/unit-sidebar'
import { openUnitPage, type UnitPageParams } from '../../../../unit-page'

interface DeskLayoutProps {
  children: ReactNode
  params: Promise<UnitPageParams>
}

/** The pages with the sidebar; at the dossier it gives way. */
export default async function DeskLayout({ children, params }: DeskLayoutProps) {
  const { actor, batch, context, api, base, isFirstLevel } = await openUnitPage(await params)
  const counts = await api.review.counts({ batchCode: batch.code })
  return (
    <DeskFrame
      title={(await siteSettings()).installationTitle}
      batchName={batch.name}
      otherBatches={await otherBatches(context.db, {
        audience: 'unit',
        unitId: actor.unit.id,
        current: batch.code,
        area: `/unit/${actor.unit.id}`,
      })}
      unit={actor.unit}
      accounts={await ownAccounts(actor.unit.id)}
      personName={actor.personName}
      roleLabel="经办人"
      footer={<SiteFooter />}
      sidebar={<UnitSidebar base={base} batchCode={batch.code} isFirstLevel={isFirstLevel} initial={counts} />}
    >
      {children}
    </DeskFrame>
  )
}
