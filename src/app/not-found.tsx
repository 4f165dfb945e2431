import { FileQuestion } from 'lucide-react'
import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'

export const metadata: Metadata = { title: '没有这个页面' }

export default function NotFoundPage() {
  return (
    <main className="mx-auto mt-16 max-w-xl">
      <div className="card flex flex-col items-center gap-2 px-6 py-12 text-center">
        <FileQuestion size={28} aria-hidden className="text-ink-3" />
        <h1 className="text-lg font-bold">没有找到这个页面</h1>
        <p className="max-w-md text-sm text-ink-2">
          地址可能写错了，或者这份申报已经不在您的办理范围内。已经保存的内容没有丢失。
        </p>
        <ButtonLink href="/" variant="primary">
          回到首页
        </ButtonLink>
      </div>
    </main>
  )
}
