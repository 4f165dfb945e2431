import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ApiProvider } from '@/api/client'
import { ownAccounts, siteSettings } from '@/api/server'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { AccountList } from '@/modules/account/components/account-list'
import { LogoutButton } from '@/modules/account/components/logout-button'
import { clock } from '@/server/clock'

export const metadata: Metadata = { title: '选择身份' }

/** For whoever has several accounts: units that he acts for, the province, his own application. */
export default async function ChoosePage() {
  const accounts = await ownAccounts()
  if (accounts.length === 0) redirect('/')
  return (
    <ApiProvider>
      <TopBar aside={<LogoutButton className="!text-white" />}>
        <TopBarTitle>{(await siteSettings()).installationTitle}</TopBarTitle>
      </TopBar>
      <main className="mx-auto max-w-[620px] px-6 py-12">
        <h1 className="text-xl font-bold">您以哪个身份办理？</h1>
        <p className="mt-1 mb-5 text-ink-2">您有 {accounts.length} 个账户，进入后可随时从页面顶部切换。</p>
        <AccountList accounts={accounts} now={clock.now()} />
      </main>
    </ApiProvider>
  )
}
