'use client'

import { useQuery } from '@tanstack/react-query'
import { useApiClient } from '@/api/client'
import { Sidebar } from '@/components/ui/sidebar'
import type { CountedProvinceModule, ProvinceModule } from '../schema'
import { listWords, provinceListPath } from './list-names'

interface ProvinceSidebarProps {
  batchCode: string
  initial: { modules: Record<CountedProvinceModule, number>; pendingCorrections: number; registrations: number }
}

/** The modules of provincial HR with what waits in 申报审核, 身份信息更正 and 注册审核. */
export function ProvinceSidebar({ batchCode, initial }: ProvinceSidebarProps) {
  const client = useApiClient()
  const { data } = useQuery({
    queryKey: ['review', 'province-counts', batchCode],
    queryFn: async () => {
      const [counts, registrations] = await Promise.all([
        client.province.review.counts.query({ batchCode }),
        client.province.registration.pending.query(),
      ])
      return { ...counts, registrations }
    },
    initialData: initial,
    staleTime: 20_000,
    refetchInterval: 60_000,
  })
  const { data: pendingNames } = useQuery({
    queryKey: ['subordinates', 'pending-names', 'province'],
    queryFn: () => client.province.subordinate.pendingNames.query(),
    staleTime: 20_000,
    refetchInterval: 60_000,
  })
  const base = `/province/b/${batchCode}`
  const item = (list: ProvinceModule, count?: number) => ({
    href: `${base}/${provinceListPath(list)}`,
    label: listWords(list).title,
    count,
  })
  return (
    <Sidebar
      label="模块"
      groups={[
        { items: [{ href: base, label: '工作台' }] },
        {
          label: '审核',
          items: [
            item('province-review', data.modules['province-review']),
            item('all-applications'),
            { href: `${base}/corrections`, label: '身份信息更正', count: data.pendingCorrections },
          ],
        },
        {
          label: '名单',
          items: [item('approved'), item('rejected-list'), item('returned-list'), item('rejected-below')],
        },
        {
          label: '管理',
          items: [
            { href: `${base}/registrations`, label: '注册审核', count: data.registrations, countUnit: '件' },
            { href: `${base}/batch`, label: '批次管理' },
            { href: `${base}/quota`, label: '推荐限额预设' },
            { href: `${base}/units`, label: '单位管理', count: pendingNames, countUnit: '件' },
            { href: `${base}/applicants`, label: '申报人' },
          ],
        },
      ]}
    />
  )
}
