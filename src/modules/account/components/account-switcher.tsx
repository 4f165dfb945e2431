'use client'

import { Dialog } from '@/components/ui/dialog'
import { Menu, menuItemClass } from '@/components/ui/menu'
import type { AccountChoice } from '../session-shapes'
import { accountTitle, roleLabels } from './account-words'
import { useEnterAccount } from './use-enter-account'

interface AccountSwitcherProps {
  /** For whom this page acts. */
  unitId: string
  unitName: string
  accounts: readonly AccountChoice[]
}

/** The unit in the top bar; whoever has more than one account changes to another here. */
export function AccountSwitcher({ unitId, unitName, accounts }: AccountSwitcherProps) {
  const { enter, refusal, forgetRefusal } = useEnterAccount()
  const others = accounts.filter((account) => account.role === 'APPLICANT' || account.unitId !== unitId)
  const name = <span className="block max-w-[220px] truncate">{unitName}</span>
  if (others.length === 0) return <span title={unitName}>{name}</span>
  return (
    <>
      <Menu onDark label={<span title={`${unitName}，可切换`}>{name}</span>}>
        <p className="px-3 py-1.5 text-xs text-ink-2">切换到</p>
        {others.map((account) => (
          <button key={account.id} type="button" className={menuItemClass} onClick={() => void enter(account.id)}>
            <span className="max-w-72 min-w-0">
              <span className="block break-words">{accountTitle(account)}</span>
              <span className="block text-xs text-ink-2">{roleLabels[account.role]}</span>
            </span>
          </button>
        ))}
      </Menu>
      {refusal && (
        <Dialog open onClose={forgetRefusal} title={refusal.what} description={`${refusal.why}${refusal.next}`} />
      )}
    </>
  )
}
