import { z } from 'zod'
import type { OfficerRole } from '@/generated/prisma/enums'
import { officerRoleLabels } from '@/modules/account/rules/officer-roles'
import { conflictKnown, operatorFields, type SubordinateOperator } from './schema'

const roles = Object.keys(officerRoleLabels) as [OfficerRole, ...OfficerRole[]]

export const addOfficerInput = z.object({
  role: z.enum(roles, '请选择角色。'),
  operator: operatorFields,
  conflictKnown,
})
export type AddOfficerInput = z.output<typeof addOfficerInput>
export const officerInput = z.object({ operatorId: z.uuid() })
export const unusedAccountsInput = z.object({ page: z.int32().min(1).max(100_000).default(1) })

/** One of the persons who act for provincial HR. */
export interface Officer extends SubordinateOperator {
  role: OfficerRole
  /** Null while a 安全管理员 has not granted it: the account opens nothing. */
  grantedAt: Date | null
  idNumberMasked: string
  /** He has set up his authenticator app. */
  hasSecondFactor: boolean
  from: Date
  until: Date | null
  isOneself: boolean
}

/** An operator's account, of whatever unit, that nobody has used for long. */
export interface UnusedAccount {
  operatorId: string
  personName: string
  unitName: string
  /** Where to ask whether it is still needed; null: the province itself. */
  superiorName: string | null
  superiorPhone: string | null
  openedAt: Date
  /** Null: never. */
  lastLoginAt: Date | null
}

export interface UnusedAccounts {
  rows: UnusedAccount[]
  total: number
  page: number
  pageSize: number
}
