'use client'

import { useToast } from '@/components/ui/toast'
import type { AccountAction, AccountBar } from '../rules/account-changes'
import type { AccountRow, HandedOutPassword } from '../schema'
import { BarredDialog } from './barred-dialog'
import { CorrectDialog } from './correct-dialog'
import { CreateDialog } from './create-dialog'
import { InitialPasswordDialog } from './initial-password-dialog'
import { RemoveDialog } from './remove-dialog'
import { RequestCorrectionDialog } from './request-correction-dialog'
import { ResetDialog } from './reset-dialog'

export type AccountDialog =
  | { kind: 'create' }
  | { kind: AccountAction; account: AccountRow }
  | { kind: 'barred'; action: AccountAction; bar: AccountBar; account: AccountRow }
  | { kind: 'password'; handedOut: HandedOutPassword }

interface AccountDialogsProps {
  dialog: AccountDialog | null
  batch: { code: string; name: string }
  unitName: string
  onDialog: (dialog: AccountDialog | null) => void
}

/** The one dialog that is open, and which follows it. */
export function AccountDialogs({ dialog, batch, unitName, onDialog }: AccountDialogsProps) {
  const showToast = useToast()
  const close = () => onDialog(null)
  const handOut = (handedOut: HandedOutPassword) => onDialog({ kind: 'password', handedOut })
  const finish = (message: string) => {
    close()
    showToast(message)
  }

  switch (dialog?.kind) {
    case undefined:
      return null
    case 'create':
      return <CreateDialog batchCode={batch.code} batchName={batch.name} onClose={close} onDone={handOut} />
    case 'resetPassword':
      return <ResetDialog account={dialog.account} onClose={close} onDone={handOut} />
    case 'correct':
      return (
        <CorrectDialog account={dialog.account} onClose={close} onDone={(name) => finish(`已更正 ${name} 的账户`)} />
      )
    case 'requestCorrection':
      return <RequestCorrectionDialog account={dialog.account} onClose={close} onDone={finish} />
    case 'remove':
      return (
        <RemoveDialog
          account={dialog.account}
          onClose={close}
          onDone={() => finish(`已移除申报人 ${dialog.account.name}`)}
        />
      )
    case 'barred':
      return <BarredDialog name={dialog.account.name} action={dialog.action} bar={dialog.bar} onClose={close} />
    case 'password':
      return (
        <InitialPasswordDialog
          handedOut={dialog.handedOut}
          batchName={batch.name}
          unitName={unitName}
          onClose={close}
        />
      )
  }
}
