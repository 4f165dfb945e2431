import { AccountSwitcher } from '@/modules/account/components/account-switcher'
import type { AccountChoice } from '@/modules/account/session-shapes'
import { PersonMenu } from './person-menu'

interface ActorMenusProps {
  unit: { id: string; name: string }
  /** Of the same person, this one included. */
  accounts: readonly AccountChoice[]
  personName: string
  roleLabel: string
}

/** At the right of every operator's bar: for which unit he acts, with the way to his others, and who he is. */
export function ActorMenus({ unit, accounts, personName, roleLabel }: ActorMenusProps) {
  return (
    <>
      <AccountSwitcher unitId={unit.id} unitName={unit.name} accounts={accounts} />
      <PersonMenu personName={personName} roleLabel={roleLabel} unitName={unit.name} />
    </>
  )
}
