import type { Metadata } from 'next'
import { callApi, requireActor } from '@/api/server'
import { SettingsDesk } from '@/modules/setting/components/settings-desk'

export const metadata: Metadata = { title: '系统设置' }

/** What the system administrator sets while the system runs. */
export default async function SettingsPage() {
  await requireActor('SYSTEM_ADMIN')
  return <SettingsDesk settings={await (await callApi()).systemAdmin.setting.list()} />
}
