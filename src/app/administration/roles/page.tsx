import type { Metadata } from 'next'
import { callApi, requireActor } from '@/api/server'
import { RoleDesk } from '@/modules/unit/components/role-desk'

export const metadata: Metadata = { title: '角色授权' }

/** Who of provincial HR has been granted his role. */
export default async function RolesPage() {
  await requireActor('SECURITY_ADMIN')
  return <RoleDesk officers={await (await callApi()).securityAdmin.roles.list()} />
}
