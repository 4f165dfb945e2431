import type { Metadata } from 'next'
import Link from 'next/link'
import { ApiProvider } from '@/api/client'
import { callApi, requireSession, serviceContextOf, siteSettings } from '@/api/server'
import { demoCode } from '@/app/second-factor/demo-code'
import { SiteFooter } from '@/app/site-footer'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { LogoutButton } from '@/modules/account/components/logout-button'
import { OwnSessions } from '@/modules/account/components/own-sessions'
import { RenewCodes } from '@/modules/account/components/renew-codes'
import { SessionWatch } from '@/modules/account/components/session-watch'

export const metadata: Metadata = { title: '我的登录' }

/** For every role: where one is logged in. */
export default async function SessionsPage() {
  const session = await requireSession()
  const api = await callApi()
  const [sessions, codesLeft] = await Promise.all([api.session.own.list(), api.session.own.recoveryCodesLeft()])
  const { installationTitle } = await siteSettings()
  return (
    <ApiProvider>
      <SessionWatch role={session.actor.role} />
      <div className="flex min-h-screen flex-col">
        <TopBar aside={<LogoutButton className="!text-white" />}>
          <TopBarTitle>{installationTitle}</TopBarTitle>
        </TopBar>
        <main className="mx-auto w-full max-w-[960px] flex-1 px-5 py-6">
          <p className="mb-2 text-sm">
            <Link href="/">回到我的首页</Link>
          </p>
          <h1 className="text-lg font-bold">我的登录</h1>
          <p className="mt-1 mb-4 text-ink-2">{session.actor.personName}，您的账户现在在这些地方登录。</p>
          <OwnSessions sessions={sessions} />
          {codesLeft !== null && (
            <RenewCodes left={codesLeft} demoCode={await demoCode(await serviceContextOf(session.actor))} />
          )}
        </main>
        <SiteFooter />
      </div>
    </ApiProvider>
  )
}
