'use client'

import type { AccountRow, HandedOutPassword } from '../schema'
import { ConfirmDialog } from './confirm-dialog'
import { useAccountDeed } from './use-account-deed'

interface ResetDialogProps {
  account: AccountRow
  onClose: () => void
  onDone: (handedOut: HandedOutPassword) => void
}

/** 重置密码. */
export function ResetDialog({ account, onClose, onDone }: ResetDialogProps) {
  const { applicantId, name } = account
  const deed = useAccountDeed()

  async function reset() {
    const done = await deed.run((accounts) => accounts.resetPassword.mutate({ applicantId }))
    if (done) onDone(done.answer)
  }

  return (
    <ConfirmDialog
      title={`重置 ${name} 的密码`}
      verb="重置密码"
      isBusy={deed.isBusy}
      refusal={deed.refusal}
      onConfirm={() => void reset()}
      onClose={onClose}
    >
      <p>将生成新的初始密码，只显示一次。</p>
      <p>原来的密码立即失效；{name} 如已登录，会立即退出，已保存的申报表不受影响。</p>
      <p>请先核实是本人提出重置。</p>
    </ConfirmDialog>
  )
}
