'use client'

import { useQuery } from '@tanstack/react-query'
import { refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { unitKindNames } from '../rules/kind-below'
import type { AnyUnitDetail } from '../province-schema'
import { UnitHistory } from './unit-history'

/** A unit of any level, to read: who keeps it is its direct superior. */
export function AnyUnitDialog({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const { units: api } = useApiClient().province
  const { data: unit, error } = useQuery({
    queryKey: ['unit-tree', 'unit', unitId],
    queryFn: () => api.load.query({ unitId }),
    staleTime: 0,
  })
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={unit?.name ?? '单位'}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      {error && <ErrorState refusal={refusalOf(error)} />}
      {!unit && !error && <Skeleton label="正在加载单位信息" lines={6} />}
      {unit && <Facts unit={unit} />}
    </Dialog>
  )
}

function Facts({ unit }: { unit: AnyUnitDetail }) {
  const superior = unit.above.at(-1)
  const { operator } = unit
  const lines: [string, string][] = [
    ['上级单位', unit.above.join(' › ') || '人社厅'],
    ['单位类别', unitKindNames[unit.kind]],
    ...(unit.governmentName ? [['市（州）政府', unit.governmentName] as [string, string]] : []),
    ['统一社会信用代码', unit.uscc ?? '—'],
    ['组织机构代码', unit.orgCode ?? '—'],
    ['单位电话', unit.phone ?? '—'],
    ['经办人', operator ? operator.name + (operator.post ? `（${operator.post}）` : '') : '无'],
    ['经办人手机', operator?.mobileMasked ?? '—'],
    ['办公电话', operator?.phone ?? '—'],
  ]
  return (
    <>
      <Notice>
        {superior
          ? `由上级单位“${superior}”维护，人社厅在这里查看；每个单位只能管理直属下级单位，不允许跨级。`
          : '一级推荐单位，由人社厅在“一级推荐单位”中修改、变更经办人或注销。'}
        {unit.deactivatedAt && '该单位已注销。'}
      </Notice>
      <dl className="grid grid-cols-[132px_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <UnitHistory unit={unit} />
    </>
  )
}
