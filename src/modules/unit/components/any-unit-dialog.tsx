'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import { unitKindNames } from '../rules/kind-below'
import type { AnyUnitDetail } from '../province-schema'
import { MoveUnitDialog } from './move-unit-dialog'
import { UnitHistory } from './unit-history'

interface AnyUnitDialogProps {
  batchCode: string
  unitId: string
  onClose: () => void
}

/** A unit of any level, to read: who keeps it is its direct superior. Only where it stands is the province's. */
export function AnyUnitDialog({ batchCode, unitId, onClose }: AnyUnitDialogProps) {
  const queries = useQueryClient()
  const showToast = useToast()
  const [isMoving, setIsMoving] = useState(false)
  const { units: api } = useApiClient().province
  const { data: unit, error } = useQuery({
    queryKey: ['unit-tree', 'unit', unitId],
    queryFn: () => api.load.query({ unitId }),
    staleTime: 0,
  })
  if (unit && isMoving) {
    return (
      <MoveUnitDialog
        batchCode={batchCode}
        unit={unit}
        onClose={() => setIsMoving(false)}
        onDone={(superiorName) => {
          setIsMoving(false)
          showToast(`“${unit.name}”已调整到“${superiorName}”之下`)
          void queries.invalidateQueries({ queryKey: ['unit-tree'] })
        }}
      />
    )
  }
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={unit?.name ?? '单位'}
      footer={
        <>
          {unit && unit.depth > 1 && unit.deactivatedAt === null && (
            <Button onClick={() => setIsMoving(true)}>调整隶属关系</Button>
          )}
          <Button onClick={onClose}>关闭</Button>
        </>
      }
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
    ...(unit.codeOverride ? [['代码说明', `校验位不符，凭证明登记：${unit.codeOverride}`] as [string, string]] : []),
    ['名称核实', unit.nameConfirmedAt ? '与公章一致' : '尚未核实'],
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
