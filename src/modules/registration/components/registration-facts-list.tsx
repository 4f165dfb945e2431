import type { ReactNode } from 'react'
import { idTypeNames } from '@/modules/account/rules/id-types'
import { unitKindNames } from '@/modules/unit/rules/kind-below'
import type { RegistrationFacts } from '../schema'

const listClass = 'grid grid-cols-[112px_1fr] gap-x-3 gap-y-1.5 sm:grid-cols-[112px_1fr_72px_1fr]'

/** The unit as it was filled in. */
export function UnitFacts({ facts }: { facts: RegistrationFacts }) {
  return (
    <dl className={listClass}>
      <Fact label="单位名称" isWide>
        {facts.unitName}
      </Fact>
      {facts.governmentName && (
        <Fact label="市（州）政府" isWide>
          {facts.governmentName}
        </Fact>
      )}
      <Fact label="单位类别" isWide>
        {unitKindNames[facts.unitKind]}
      </Fact>
      <Fact label="统一社会信用代码" isWide>
        {facts.uscc ?? '—'}
      </Fact>
      {facts.orgCode && (
        <Fact label="组织机构代码" isWide>
          {facts.orgCode}
        </Fact>
      )}
    </dl>
  )
}

/** The operator as he was filled in, his numbers masked. */
export function RegistrantFacts({ facts }: { facts: RegistrationFacts }) {
  return (
    <dl className={listClass}>
      <Fact label="经办人姓名">{facts.personName}</Fact>
      <Fact label="职务">{facts.post ?? '—'}</Fact>
      <Fact label={idTypeNames[facts.idType]}>{facts.idNumberMasked}</Fact>
      <Fact label="手机号">{facts.mobileMasked}</Fact>
      <Fact label="电子邮箱">{facts.email ?? '—'}</Fact>
      <Fact label="办公电话">{facts.phone ?? '—'}</Fact>
    </dl>
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
