import type { Metadata } from 'next'
import { callApi, requireActor } from '@/api/server'
import { OfficerDesk } from '@/modules/unit/components/officer-desk'

export const metadata: Metadata = { title: '人社厅账户' }

/** The persons who act for provincial HR, each in one role. */
export default async function OfficersPage() {
  await requireActor('SYSTEM_ADMIN')
  return <OfficerDesk officers={await (await callApi()).systemAdmin.officers.list()} />
}
