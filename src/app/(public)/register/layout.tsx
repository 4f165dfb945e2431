import type { ReactNode } from 'react'
import { ApiProvider } from '@/api/client'
import { UnclassifiedNotice } from '@/components/ui/unclassified-notice'

/** Registration of first-level recommenders, without an account. */
export default function RegisterLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <div className="mx-auto flex max-w-[860px] flex-col gap-3 px-4 py-6">
        <UnclassifiedNotice />
        {children}
      </div>
    </ApiProvider>
  )
}
