import type { Metadata } from 'next'
import Link from 'next/link'
import { greeting } from '@/lib/china-time'
import { openProvincePage } from '../../../province-page'

export const metadata: Metadata = { title: '工作台' }

/** The province's workbench: what waits, and what was done. */
export default async function ProvinceWorkbenchPage({ params }: { params: Promise<{ batch: string }> }) {
  const { batch: code } = await params
  const { api, batch, context } = await openProvincePage(code)
  const { modules } = await api.review.counts({ batchCode: batch.code })
  const cards = [
    { href: 'review', title: '待审核', count: modules['province-review'] },
    { href: 'approved', title: '审核通过', count: modules.approved },
    { href: 'returned-list', title: '退回过', count: modules['returned-list'] },
    { href: 'rejected-list', title: '审核不通过', count: modules['rejected-list'] },
    { href: 'registrations', title: '注册待审核', count: await api.registration.pending() },
  ]
  return (
    <div className="flex flex-col gap-3">
      <h1 className="text-lg font-bold">
        {greeting(context.now)}，
        {modules['province-review'] > 0 ? `有 ${modules['province-review']} 件待审核` : '目前没有待审核的申报'}
      </h1>
      <div className="grid grid-cols-5 gap-3 max-[860px]:grid-cols-2">
        {cards.map((card) => (
          <Link
            key={card.href}
            href={`/province/b/${code}/${card.href}`}
            className="card block px-3.5 py-3 text-ink no-underline hover:bg-hover"
          >
            <span className="block text-xs text-ink-2">{card.title}</span>
            <span className="block text-2xl font-bold">{card.count}</span>
          </Link>
        ))}
      </div>
    </div>
  )
}
