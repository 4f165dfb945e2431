import type { Metadata } from 'next'
import { callApi, requireActor } from '@/api/server'
import { AuditDesk } from '@/modules/audit/components/audit-desk'
import { auditValueWords } from './audit-value-words'

export const metadata: Metadata = { title: '审计日志' }

/** Who did what, when, from where. */
export default async function AuditPage() {
  await requireActor('AUDIT_ADMIN')
  return <AuditDesk first={await (await callApi()).auditAdmin.log.search({})} valueWords={auditValueWords} />
}
