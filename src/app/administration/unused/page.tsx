import type { Metadata } from 'next'
import { callApi, requireActor } from '@/api/server'
import { UnusedAccountList } from '@/modules/unit/components/unused-account-list'

export const metadata: Metadata = { title: '长期未登录账户' }

interface UnusedAccountsPageProps {
  searchParams: Promise<Record<string, unknown>>
}

/** Accounts of operators that nobody has used for 90 days. */
export default async function UnusedAccountsPage({ searchParams }: UnusedAccountsPageProps) {
  await requireActor('SECURITY_ADMIN')
  const page = Number((await searchParams)['page'] ?? 1)
  const asked = Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
  return <UnusedAccountList accounts={await (await callApi()).securityAdmin.unusedAccounts.list({ page: asked })} />
}
