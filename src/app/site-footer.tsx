import type { ReactNode } from 'react'
import { siteSettings } from '@/api/server'
import { PageFooter } from '@/components/frame/page-footer'

/** The footer with what the administrators have set. */
export async function SiteFooter({ contact, facts }: { contact?: ReactNode; facts?: readonly string[] }) {
  const { supportPhone, icpNumber } = await siteSettings()
  return <PageFooter supportPhone={supportPhone} icpNumber={icpNumber} contact={contact} facts={facts} />
}
