import type { ReactNode } from 'react'
import { ownAccounts, siteSettings } from '@/api/server'
import { SiteFooter } from '@/app/site-footer'
import { ActorMenus } from '@/components/frame/actor-menus'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import type { OperatorActor } from '@/modules/account/actor'

/** The frame of the pages that belong to no batch: no modules at the left, since nothing of them exists yet. */
export async function StartFrame({ actor, children }: { actor: OperatorActor; children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      <TopBar
        aside={
          <ActorMenus
            unit={actor.unit}
            accounts={await ownAccounts()}
            personName={actor.personName}
            roleLabel="人社厅"
          />
        }
      >
        <TopBarTitle>{(await siteSettings()).installationTitle}</TopBarTitle>
      </TopBar>
      <main id="content" className="mx-auto flex w-full max-w-[860px] flex-1 flex-col gap-3 px-5 py-4">
        {children}
      </main>
      <SiteFooter />
    </div>
  )
}
