import Link from 'next/link'
import type { ReactNode } from 'react'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { env } from '@/env'

/** The frame of the pages that need no login. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const { installationTitle, supportPhone, icpNumber } = env()
  const facts = [
    '推荐使用谷歌、火狐或 360 极速模式',
    '分辨率 1024×768 以上',
    supportPhone && `技术支持 ${supportPhone}`,
    icpNumber,
  ].filter(Boolean)
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
      <footer className="px-4 py-4 text-center text-xs text-ink-2">{facts.join(' · ')}</footer>
    </div>
  )
}
