import type { ReactNode } from 'react'
import { ApiProvider, UnitApiProvider } from '@/api/client'
import { SessionWatch } from '@/modules/account/components/session-watch'
import { openUnitPage, type UnitPageParams } from '../../../unit-page'

interface UnitLayoutProps {
  children: ReactNode
  params: Promise<UnitPageParams>
}

/** Every page of a unit: its router is that of the acting unit. */
export default async function UnitLayout({ children, params }: UnitLayoutProps) {
  const { actor, isFirstLevel } = await openUnitPage(await params)
  return (
    <ApiProvider unitId={actor.unit.id}>
      <SessionWatch role="OPERATOR" />
      <UnitApiProvider isFirstLevel={isFirstLevel}>{children}</UnitApiProvider>
    </ApiProvider>
  )
}
