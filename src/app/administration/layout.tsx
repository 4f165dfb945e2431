import type { ReactNode } from 'react'
import { ApiProvider } from '@/api/client'
import { ownAccounts, requireAdministrator } from '@/api/server'
import { PersonMenu } from '@/components/frame/person-menu'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { env } from '@/env'
import { AccountSwitcher } from '@/modules/account/components/account-switcher'
import { roleLabels } from '@/modules/account/components/account-words'
import { SessionWatch } from '@/modules/account/components/session-watch'
import { AdministrationSidebar } from './administration-sidebar'

/** The desk of the three administrators: each sees his own pages, and none of the applications. No batch: their work belongs to none. */
export default async function AdministrationLayout({ children }: { children: ReactNode }) {
  const { role, unit, personName } = await requireAdministrator()
  const accounts = await ownAccounts()
  return (
    <ApiProvider>
      <SessionWatch role={role} />
      <div className="flex min-h-screen flex-col">
        <a
          href="#content"
          className="sr-only z-50 rounded-md bg-paper px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          跳到正文
        </a>
        <TopBar
          aside={
            <>
              <AccountSwitcher unitId={unit.id} unitName={unit.name} accounts={accounts} />
              <PersonMenu personName={personName} roleLabel={roleLabels[role]} unitName={unit.name} />
            </>
          }
        >
          <TopBarTitle>{env().installationTitle}</TopBarTitle>
        </TopBar>
        <div className="grid flex-1 grid-cols-[196px_minmax(0,1fr)] max-[860px]:block print:block">
          <AdministrationSidebar role={role} />
          <main id="content" tabIndex={-1} className="min-w-0 px-5 py-4 focus:outline-none">
            {children}
          </main>
        </div>
      </div>
    </ApiProvider>
  )
}
