'use client'

import { ButtonLink } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'

/** What failed on the way to a page. Next keeps the cause on the server and gives the browser a digest of it. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="mx-auto mt-16 max-w-xl">
      <h1 className="sr-only">这个页面没有打开</h1>
      <div className="card">
        <ErrorState
          refusal={{
            what: '这个页面没有打开',
            why: '服务器处理时出了问题，已经保存的内容没有丢失。',
            next: error.digest
              ? `请稍后重新加载；仍不行时，请把编号 ${error.digest} 告诉技术支持。`
              : '请检查网络后重新加载；仍不行时，请联系技术支持。',
          }}
          // Next's own way of trying again would show the same answer of the server once more.
          onRetry={() => window.location.reload()}
        />
        <p className="-mt-8 pb-8 text-center">
          <ButtonLink variant="quiet" href="/">
            回到首页
          </ButtonLink>
        </p>
      </div>
    </main>
  )
}
