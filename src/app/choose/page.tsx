import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ApiProvider } from '@/api/client'
import { callApi, ownAccounts } from '@/api/server'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { env } from '@/env'
import { AccountList } from '@/modules/account/components/account-list'
import { LogoutButton } from '@/modules/account/components/logout-button'
import type { Account } from '@/modules/account/session-shapes'
import { clock } from '@/server/clock'

export const metadata: Metadata = { title: '选择身份' }

/** For whoever has several accounts: units that he acts for, the province, his own application. */
export default async function ChoosePage() {
  const accounts = await ownAccounts()
  if (accounts.length === 0) redirect('/')
  const { batch } = await (await callApi()).public.loginInfo()
  const choices = await Promise.all(
    accounts.map(async (account) => ({ ...account, waiting: await waitingFor(account, batch?.code) })),
  )
  return (
    <ApiProvider>
      <TopBar aside={<LogoutButton className="!text-white" />}>
        <TopBarTitle>{env().installationTitle}</TopBarTitle>
      </TopBar>
      <main className="mx-auto max-w-[620px] px-6 py-12">
        <h1 className="text-xl font-bold">您以哪个身份办理？</h1>
        <p className="mt-1 mb-5 text-ink-2">您有 {accounts.length} 个账户，进入后可随时从页面顶部切换。</p>
        <AccountList accounts={choices} now={clock.now()} />
      </main>
    </ApiProvider>
  )
}

/** What waits for a unit; not counted for other roles, whose pages this session does not open yet. */
async function waitingFor({ role, unitId }: Account, batchCode: string | undefined): Promise<number | null> {
  if (role !== 'OPERATOR' || batchCode === undefined) return null
  try {
    const { modules } = await (await callApi(unitId)).employer.review.counts({ batchCode })
    return (
      modules['own-review'] + modules['others-review'] + modules['ready-to-forward'] + modules['returned-by-superior']
    )
  } catch {
    // The chooser is a way in: it opens without its numbers too.
    return null
  }
}
