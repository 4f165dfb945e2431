import type { ReactNode } from 'react'
import { ApiProvider } from '@/api/client'
import { ownAccounts, requireAdministrator, siteSettings } from '@/api/server'
import { SiteFooter } from '@/app/site-footer'
import { DeskFrame } from '@/components/frame/desk-frame'
import { roleLabels } from '@/modules/account/components/account-words'
import { SessionWatch } from '@/modules/account/components/session-watch'
import { AdministrationSidebar } from './administration-sidebar'

/** The desk of the three administrators: each sees his own pages, and none of the applications. */
export default async function AdministrationLayout({ children }: { children: ReactNode }) {
  const { role, unit, personName } = await requireAdministrator()
  return (
    <ApiProvider>
      <SessionWatch role={role} />
      <DeskFrame
        title={(await siteSettings()).installationTitle}
        batchName={null}
        unit={unit}
        accounts={await ownAccounts()}
        personName={personName}
        roleLabel={roleLabels[role]}
        sidebar={<AdministrationSidebar role={role} />}
        footer={<SiteFooter />}
      >
        {children}
      </DeskFrame>
    </ApiProvider>
  )
}
