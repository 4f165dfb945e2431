import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ApiProvider } from '@/api/client'
import { currentSession, ownAccounts, serviceContextOf, siteSettings } from '@/api/server'
import { SiteFooter } from '@/app/site-footer'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { LogoutButton } from '@/modules/account/components/logout-button'
import { QrCode } from '@/modules/account/components/qr-code'
import { SecondFactorForm } from '@/modules/account/components/second-factor-form'
import { SecondFactorSetup } from '@/modules/account/components/second-factor-setup'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { beginSecondFactor } from '@/modules/account/services/begin-second-factor'
import { demoCode } from './demo-code'

export const metadata: Metadata = { title: '二次验证' }

interface SecondFactorPageProps {
  searchParams: Promise<Record<string, unknown>>
}

/** Between the scan and a privileged account: the code of the authenticator app, or its setting up. */
export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  const { next } = await searchParams
  const goTo = safeNextPath(typeof next === 'string' ? next : null) ?? '/'
  const session = await currentSession()
  if (session === null) redirect(`/login?${new URLSearchParams({ next: goTo })}`)
  if (!session.needsSecondFactor) redirect(goTo)
  const { installationTitle } = await siteSettings()
  const context = await serviceContextOf(session.actor)
  const beginning = await beginSecondFactor(context, session)
  const shownCode = await demoCode(context)
  const hasOthers = (await ownAccounts()).length > 1
  return (
    <ApiProvider>
      <div className="flex min-h-screen flex-col">
        <TopBar aside={<LogoutButton className="!text-white" />}>
          <TopBarTitle>{installationTitle}</TopBarTitle>
        </TopBar>
        <main className="mx-auto w-full max-w-[620px] flex-1 px-6 py-10">
          <h1 className="text-xl font-bold">{beginning === null ? '二次验证' : '设置二次验证'}</h1>
          <p className="mt-1 mb-5 text-ink-2">
            {session.actor.personName}，您已扫码。人社厅和管理员的账户能接触全省的数据，
            {beginning === null ? '还要输入手机验证器上的验证码。' : '还要用手机验证器再确认一次，第一次登录时设置。'}
          </p>
          {beginning === null ? (
            <SecondFactorForm goTo={goTo} demoCode={shownCode} />
          ) : (
            <SecondFactorSetup
              secret={beginning.secret}
              qrCode={<QrCode text={beginning.uri} label="验证器密钥的二维码，与下面的文字密钥相同" />}
              goTo={goTo}
              demoCode={shownCode}
            />
          )}
          {hasOthers && (
            <p className="mt-5 text-sm">
              <a href="/choose">换一个身份办理</a>
            </p>
          )}
        </main>
        <SiteFooter />
      </div>
    </ApiProvider>
  )
}
