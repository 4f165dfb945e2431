'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Moment } from '@/components/ui/moment'
import { unitKindNames } from '../rules/kind-below'
import type { SubordinateDetail, UnitChange } from '../schema'
import { NameRequestCard } from './name-request-card'
import { RevealMobile } from './reveal-mobile'
import { ScanLink } from './scan-link'
import { UnitHistory } from './unit-history'
import type { SuperiorAudience } from './use-subordinate-api'

export type UnitView = 'detail' | 'edit' | 'contact' | 'operator' | 'decline' | 'deactivate' | 'reactivate'

interface UnitDetailDialogProps {
  audience: SuperiorAudience
  unit: SubordinateDetail
  onClose: () => void
  onView: (view: UnitView) => void
  onDone: (change: UnitChange, message: string) => void
}

/** All about one unit and its account, and what can be done with it. */
export function UnitDetailDialog({ audience, unit, onClose, onView, onDone }: UnitDetailDialogProps) {
  const request = unit.nameCorrections.find(({ state }) => state === 'PENDING')
  const isActive = unit.deactivatedAt === null
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={unit.name}
      footer={
        isActive ? (
          <>
            <Button variant="danger" onClick={() => onView('deactivate')} className="mr-auto">
              注销
            </Button>
            <Button onClick={() => onView('edit')}>修改单位信息</Button>
            {unit.operator && <Button onClick={() => onView('contact')}>修改经办人信息</Button>}
            <Button onClick={() => onView('operator')}>变更经办人</Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => onView('reactivate')}>
            恢复
          </Button>
        )
      }
    >
      {isActive && request && (
        <NameRequestCard
          audience={audience}
          unit={unit}
          request={request}
          onDecline={() => onView('decline')}
          onDone={onDone}
        />
      )}
      <dl className="grid grid-cols-[120px_1fr] gap-x-3 gap-y-1.5 sm:grid-cols-[120px_1fr_100px_1fr]">
        <Fact label="状态">
          {unit.deactivatedAt === null ? (
            <Chip tone="ok">有效</Chip>
          ) : (
            <>
              <Chip>已注销</Chip> <Moment at={unit.deactivatedAt} />
            </>
          )}
        </Fact>
        <Fact label="单位类别">{unitKindNames[unit.kind]}</Fact>
        {unit.governmentName && (
          <Fact label="市（州）政府" isWide>
            {unit.governmentName}
          </Fact>
        )}
        <Fact label="统一社会信用代码">{unit.uscc ?? '—'}</Fact>
        <Fact label="组织机构代码">{unit.orgCode ?? '—'}</Fact>
        {unit.codeOverride !== null && (
          <Fact label="代码说明" isWide>
            校验位不符，凭证明登记：{unit.codeOverride} {unit.codeProof && <ScanLink file={unit.codeProof} />}
          </Fact>
        )}
        <Fact label="名称核实">
          {unit.nameConfirmedAt ? (
            <>
              与公章一致 <Moment at={unit.nameConfirmedAt} />
            </>
          ) : (
            <span className="text-ink-2">尚未核实</span>
          )}
        </Fact>
        <Fact label="单位电话">{unit.phone ?? '—'}</Fact>
        <Fact label="开设时间">
          <Moment at={unit.createdAt} />
        </Fact>
        <Fact label="经办人">
          {unit.operator?.name ?? '无'}
          {unit.operator?.post && <span className="text-ink-2">（{unit.operator.post}）</span>}
        </Fact>
        <Fact label="手机号">
          {unit.operator?.mobileMasked ? (
            <RevealMobile
              audience={audience}
              unitId={unit.unitId}
              operatorName={unit.operator.name}
              masked={unit.operator.mobileMasked}
            />
          ) : (
            '—'
          )}
        </Fact>
        <Fact label="办公电话">{unit.operator?.phone ?? '—'}</Fact>
        <Fact label="电子邮箱">{unit.operator?.email ?? '—'}</Fact>
        <Fact label="最近登录">
          {unit.operator?.lastLoginAt ? <Moment at={unit.operator.lastLoginAt} /> : '尚未登录'}
        </Fact>
      </dl>
      <UnitHistory unit={unit} />
    </Dialog>
  )
}

function Fact({ label, isWide = false, children }: { label: string; isWide?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className={isWide ? 'min-w-0 break-words sm:col-span-3' : 'min-w-0 break-words'}>{children}</dd>
    </>
  )
}
