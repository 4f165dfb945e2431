import Link from 'next/link'
import type { ReactNode } from 'react'
import { siteSettings } from '@/api/server'
import { SiteFooter } from '@/app/site-footer'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'

/** The frame of the pages that need no login. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { installationTitle } = await siteSettings()
  return (
    <div className="flex min-h-screen flex-col">
      <TopBar
        aside={
          <>
            <Link href="/login" className="text-white no-underline hover:underline">
              登录
            </Link>
            <Link href="/help" className="text-white no-underline hover:underline">
              帮助
            </Link>
          </>
        }
      >
        <TopBarTitle>{installationTitle}</TopBarTitle>
      </TopBar>
      <main className="flex-1">{children}</main>
      <SiteFooter facts={['推荐使用谷歌、火狐或 360 极速模式', '分辨率 1024×768 以上']} />
    </div>
  )
}
