import type { ReactNode } from 'react'
import { ApiProvider } from '@/api/client'
import { SessionWatch } from '@/modules/account/components/session-watch'
import { DraftProvider } from '@/modules/application/components/draft-provider'

/** The applicant's pages: what was typed on one is still saved from the next. */
export default function ApplicantLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <SessionWatch role="APPLICANT" />
      <DraftProvider>{children}</DraftProvider>
    </ApiProvider>
  )
}
