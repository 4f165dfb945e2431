import type { Metadata } from 'next'
import Link from 'next/link'
import { requireSession } from '@/api/server'
import { Notice } from '@/components/ui/notice'
import { TellLoggedIn } from '@/modules/account/components/tell-logged-in'

export const metadata: Metadata = { title: '已登录' }

/** Where a login ends that was begun in a second window: the first one goes on by itself. */
export default async function LoggedInPage() {
  const { actor } = await requireSession()
  return (
    <main className="mx-auto mt-16 max-w-xl px-6">
      <TellLoggedIn />
      <h1 className="mb-4 text-xl font-bold">已重新登录</h1>
      <Notice tone="ok" title={`${actor.personName}，您已登录`}>
        <p>请回到刚才的窗口继续办理，没有保存的内容会接着保存。本窗口可以关闭。</p>
      </Notice>
      <p className="mt-4">
        <Link href="/">不回去了，打开我的首页</Link>
      </p>
    </main>
  )
}
