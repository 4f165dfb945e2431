'use client'

import { useQuery } from '@tanstack/react-query'
import { useUnitApiClient } from '@/api/client'
import type { SidebarGroup } from '@/components/ui/sidebar'
import { Sidebar } from '@/components/ui/sidebar'
import type { ReviewModule, SidebarCounts } from '../schema'
import { moduleTitle } from './review-words'

interface UnitSidebarProps {
  /** Address of the unit's pages in this batch. */
  base: string
  batchCode: string
  isFirstLevel: boolean
  initial: SidebarCounts
}

const groups: { label: string; modules: ReviewModule[] }[] = [
  { label: '审核', modules: ['own-review', 'others-review'] },
  { label: '上报', modules: ['ready-to-forward', 'returned-by-superior', 'forwarded'] },
  { label: '名单', modules: ['rejected-list', 'returned-list'] },
]

/** Lists of names are looked up, not worked off: their counts would only distract. */
const uncounted: ReviewModule[] = ['rejected-list', 'returned-list']

/** A unit's modules with what waits in each; asked for again after each step and every minute. */
export function UnitSidebar({ base, batchCode, isFirstLevel, initial }: UnitSidebarProps) {
  const client = useUnitApiClient()
  const { data } = useQuery({
    queryKey: ['review', 'counts', batchCode],
    queryFn: () => client.review.counts.query({ batchCode }),
    initialData: initial,
    staleTime: 20_000,
    refetchInterval: 60_000,
  })
  const { data: pendingNames } = useQuery({
    queryKey: ['subordinates', 'pending-names', 'unit'],
    queryFn: () => client.subordinate.pendingNames.query(),
    staleTime: 20_000,
    refetchInterval: 60_000,
  })
  const moduleGroups = groups.map<SidebarGroup>(({ label, modules }) => ({
    label,
    items: modules.map((module) => ({
      href: `${base}/${module}`,
      label: moduleTitle[module],
      count: uncounted.includes(module) ? undefined : data.modules[module],
      isUrgent: data.urgent.includes(module),
    })),
  }))
  const management: SidebarGroup = {
    label: '管理',
    items: [
      {
        href: `${base}/subordinates`,
        label: '下级单位及单位账户管理',
        count: pendingNames,
        countUnit: '件',
      },
      { href: `${base}/applicants`, label: '本单位申报人账户管理' },
      { href: `${base}/own-unit`, label: '本单位信息' },
      ...(isFirstLevel ? [{ href: `${base}/quota`, label: '推荐限额' }] : []),
    ],
  }

  return <Sidebar label="模块" groups={[{ items: [{ href: base, label: '工作台' }] }, ...moduleGroups, management]} />
}
