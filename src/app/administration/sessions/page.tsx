import type { Metadata } from 'next'
import { callApi, requireActor } from '@/api/server'
import { LiveSessionDesk } from '@/modules/account/components/live-session-desk'

export const metadata: Metadata = { title: '在线登录' }

/** Who is logged in now, from where. */
export default async function LiveSessionsPage() {
  await requireActor('SECURITY_ADMIN')
  return <LiveSessionDesk first={await (await callApi()).securityAdmin.sessions.list({})} />
}
