import type { ReactNode } from 'react'
import { ApiProvider } from '@/api/client'
import { requireActor } from '@/api/server'
import { SessionWatch } from '@/modules/account/components/session-watch'

/** Every page of provincial HR. */
export default async function ProvinceLayout({ children }: { children: ReactNode }) {
  await requireActor('PROVINCIAL_HR')
  return (
    <ApiProvider>
      <SessionWatch role="PROVINCIAL_HR" />
      {children}
    </ApiProvider>
  )
}
