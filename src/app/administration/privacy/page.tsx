import type { Metadata } from 'next'
import { callApi, requireActor } from '@/api/server'
import { NoticeDesk } from '@/modules/privacy/components/notice-desk'

export const metadata: Metadata = { title: '个人信息处理告知' }

/** Versions of what applicants are told. */
export default async function NoticePage() {
  await requireActor('SYSTEM_ADMIN')
  return <NoticeDesk versions={await (await callApi()).systemAdmin.privacy.versions()} />
}
