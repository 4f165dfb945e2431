import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/frame/desk-frame'
import { Sidebar } from '@/components/ui/sidebar'
import { env } from '@/env'
import { listWords, provinceListPath } from '@/modules/review/components/list-names'
import { openProvincePage, provinceTotals } from '../../../province-page'

interface DeskLayoutProps {
  children: ReactNode
  params: Promise<{ batch: string }>
}

/** The frame of provincial HR. */
export default async function ProvinceDeskLayout({ children, params }: DeskLayoutProps) {
  const { batch: code } = await params
  const page = await openProvincePage(code)
  const totals = await provinceTotals(page)
  const base = `/province/b/${code}`
  const item = (list: Parameters<typeof provinceListPath>[0], count?: number) => ({
    href: `${base}/${provinceListPath(list)}`,
    label: listWords(list).title,
    count,
  })
  return (
    <DeskFrame
      title={env().installationTitle}
      batchName={page.batch.name}
      unitName={page.actor.unit.name}
      personName={page.actor.personName}
      roleLabel="人社厅"
      sidebar={
        <Sidebar
          label="模块"
          groups={[
            { items: [{ href: base, label: '工作台' }] },
            { label: '审核', items: [item('province-review', totals.review)] },
            { label: '名单', items: [item('approved'), item('rejected-list'), item('returned-list')] },
          ]}
        />
      }
    >
      {children}
    </DeskFrame>
  )
}
