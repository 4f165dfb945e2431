import { z } from 'zod'
import type { OfficerRole } from '@/generated/prisma/enums'
import { officerRoleLabels } from '@/modules/account/rules/officer-roles'
import { operatorFields, type SubordinateOperator } from './schema'

const roles = Object.keys(officerRoleLabels) as [OfficerRole, ...OfficerRole[]]

export const addOfficerInput = z.object({
  role: z.enum(roles, '请选择角色。'),
  operator: operatorFields,
})
export type AddOfficerInput = z.output<typeof addOfficerInput>
export const officerInput = z.object({ operatorId: z.uuid() })

/** One of the persons who act for provincial HR. */
export interface Officer extends SubordinateOperator {
  role: OfficerRole
  /** Null while a 安全管理员 has not granted it: the account opens nothing. */
  grantedAt: Date | null
  idNumberMasked: string
  from: Date
  until: Date | null
  isOneself: boolean
}
