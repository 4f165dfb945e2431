import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { callApi, currentSession, siteSettings } from '@/api/server'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { chinaDate } from '@/lib/china-time'
import { LogoutButton } from '@/modules/account/components/logout-button'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { AcceptedList } from '@/modules/privacy/components/accepted-list'
import { ConsentForm } from '@/modules/privacy/components/consent-form'
import { NoticeContact } from '@/modules/privacy/components/notice-contact'
import { NoticeText } from '@/modules/privacy/components/notice-text'
import { OwnContactLine } from '../own-contact-line'

export const metadata: Metadata = { title: '个人信息处理告知' }

/** Before the first entry the applicant reads what is done with his data and agrees; later he reads it again here. */
export default async function OwnPrivacyPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const session = await currentSession()
  if (session === null) redirect('/login?next=/applicant/privacy')
  if (session.actor.role !== 'APPLICANT') redirect('/no-permission')
  if (session.mustChangePassword) redirect('/applicant/password')
  const { next } = await searchParams
  const goOn = (typeof next === 'string' ? safeNextPath(next) : null) ?? '/'
  const { present, accepted } = await (await callApi()).applicant.privacy.own()
  const settings = await siteSettings()
  const isFirst = session.mustAcceptNotice
  const isAccepted = accepted.some(({ version }) => version === present.version)
  return (
    <>
      <TopBar aside={<LogoutButton className="!text-white" />}>
        <TopBarTitle>{settings.installationTitle}</TopBarTitle>
      </TopBar>
      <main className="mx-auto flex max-w-[860px] flex-col gap-4 px-6 py-8">
        <div>
          <h1 className="text-xl font-bold">个人信息处理告知</h1>
          <p className="mt-1 text-ink-2">
            第 {present.version} 版，{chinaDate(present.publishedAt)} 发布。
            {introduction(isFirst, isAccepted, accepted.length)}
          </p>
          {!isFirst && (
            <p className="mt-1">
              <Link href="/">回到申报首页</Link>
            </p>
          )}
        </div>
        <article className="card flex flex-col gap-3 px-6 py-5">
          <NoticeText {...present} />
          <NoticeContact {...settings} />
        </article>
        {!isAccepted && (
          <ConsentForm
            version={present.version}
            next={goOn}
            whenRefused={
              <>
                <p>您的账户和已有的信息保持不变，不会因此提交任何内容；您可以以后再登录同意，或退出登录。</p>
                <p>
                  {isFirst
                    ? '在同意之前，不能填写、查看申报。确需申报的，请与所在单位经办人商量其他办法：'
                    : '本次登录可以继续办理，下次登录时会再次询问。有疑问请联系：'}
                </p>
                <OwnContactLine />
                <NoticeContact {...settings} />
                <div className="mt-2">
                  <LogoutButton />
                </div>
              </>
            }
          />
        )}
        <AcceptedList accepted={accepted} />
      </main>
    </>
  )
}

function introduction(isFirst: boolean, isAccepted: boolean, acceptedBefore: number): string {
  if (isAccepted) return '您已同意这一版。'
  if (!isFirst) return '这是您登录之后发布的新版本，可以现在阅读并同意，下次登录时须先同意。'
  return acceptedBefore > 0 ? '告知有更新，请重新阅读，同意后继续。' : '请先阅读，同意后才能填写申报。'
}
