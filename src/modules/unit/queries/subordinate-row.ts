import { maskMobile } from '@/modules/account/rules/mask'
import { decryptField } from '@/server/field-encryption'
import type { Subordinate } from '../schema'

export interface UnitWithOperator {
  id: string
  version: number
  kind: Subordinate['kind']
  name: string
  governmentName: string | null
  uscc: string | null
  orgCode: string | null
  codeOverride: string | null
  phone: string | null
  nameConfirmedAt: Date | null
  createdAt: Date
  deactivatedAt: Date | null
  operators: {
    id: string
    mobileCipher: string | null
    email: string | null
    post: string | null
    phone: string | null
    lastLoginAt: Date | null
    person: { name: string }
  }[]
}

/** What `toSubordinate` needs of a unit: the active operator with his person. */
export const withOperator = {
  operators: {
    where: { endedAt: null },
    select: {
      id: true,
      mobileCipher: true,
      email: true,
      post: true,
      phone: true,
      lastLoginAt: true,
      person: { select: { name: true } },
    },
  },
} as const

/** A unit with its account as the superior sees it: the mobile masked. */
export function toSubordinate({ operators, id, ...unit }: UnitWithOperator): Subordinate {
  const [operator] = operators
  return {
    unitId: id,
    version: unit.version,
    kind: unit.kind,
    name: unit.name,
    governmentName: unit.governmentName,
    uscc: unit.uscc,
    orgCode: unit.orgCode,
    codeOverride: unit.codeOverride,
    phone: unit.phone,
    nameConfirmedAt: unit.nameConfirmedAt,
    createdAt: unit.createdAt,
    deactivatedAt: unit.deactivatedAt,
    operator: operator
      ? {
          operatorId: operator.id,
          name: operator.person.name,
          mobileMasked: operator.mobileCipher === null ? null : maskMobile(decryptField(operator.mobileCipher)),
          email: operator.email,
          post: operator.post,
          phone: operator.phone,
          lastLoginAt: operator.lastLoginAt,
        }
      : null,
  }
}
