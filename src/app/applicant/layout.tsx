import type { ReactNode } from 'react'
import { ApiProvider } from '@/api/client'
import { SiteFooter } from '@/app/site-footer'
import { SessionWatch } from '@/modules/account/components/session-watch'
import { DraftProvider } from '@/modules/application/components/draft-provider'
import { OwnContactLine } from './own-contact-line'

/** The applicant's pages: what was typed on one is still saved from the next. */
export default function ApplicantLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <SessionWatch role="APPLICANT" />
      <DraftProvider>
        <div className="flex min-h-screen flex-col">
          <div className="flex-1">{children}</div>
          <SiteFooter contact={<OwnContactLine />} />
        </div>
      </DraftProvider>
    </ApiProvider>
  )
}
