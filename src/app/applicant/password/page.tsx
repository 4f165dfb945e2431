import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentSession, siteSettings } from '@/api/server'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { LogoutButton } from '@/modules/account/components/logout-button'
import { PasswordForm } from '@/modules/account/components/password-form'
import { needsOldPassword } from '@/modules/account/services/set-own-password'

export const metadata: Metadata = { title: '修改密码' }

/** The applicant's own password: forced at the first login, by choice later, without the old one after a scan. */
export default async function PasswordPage() {
  const session = await currentSession()
  if (session === null) redirect('/login?next=/applicant/password')
  if (session.actor.role !== 'APPLICANT') redirect('/no-permission')
  const { mustChangePassword, isPasswordExpired } = session
  const isFirst = mustChangePassword && !isPasswordExpired
  const { installationTitle, passwordExpiryDays } = await siteSettings()
  return (
    <>
      <TopBar aside={<LogoutButton className="!text-white" />}>
        <TopBarTitle>{installationTitle}</TopBarTitle>
      </TopBar>
      <main className="mx-auto max-w-[520px] px-6 py-10">
        <h1 className="text-xl font-bold">
          {isFirst ? '请设置自己的密码' : isPasswordExpired ? '密码已到期，请更换' : '修改密码'}
        </h1>
        <p className="mt-1 mb-5 text-ink-2">
          {isFirst
            ? '您现在用的是经办人告知的初始密码，别人也可能知道。设置自己的密码后才能填写和查看申报。'
            : isPasswordExpired
              ? `您的密码已使用超过 ${passwordExpiryDays} 天，更换后才能继续填写和查看申报。已保存的内容没有丢失。`
              : '修改后，其他电脑上的登录会退出，本页不受影响。'}
        </p>
        <PasswordForm
          personName={session.actor.personName}
          asksOld={needsOldPassword(session, { mustChangePassword: isFirst })}
          isFirst={isFirst}
          mayLeave={!mustChangePassword}
        />
      </main>
    </>
  )
}
