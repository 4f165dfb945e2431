'use client'

import type { AccountRow } from '../schema'
import { ConfirmDialog } from './confirm-dialog'
import { useAccountDeed } from './use-account-deed'

interface RemoveDialogProps {
  account: AccountRow
  onClose: () => void
  onDone: () => void
}

/** 移除, with what it ends. */
export function RemoveDialog({ account, onClose, onDone }: RemoveDialogProps) {
  const { applicantId, name, idNumberMasked, begunSections } = account
  const deed = useAccountDeed()

  async function remove() {
    const done = await deed.run((accounts) => accounts.remove.mutate({ applicantId }))
    if (done) onDone()
  }

  return (
    <ConfirmDialog
      title={`移除申报人 ${name}`}
      verb={`移除 ${name}`}
      isDestructive
      isBusy={deed.isBusy}
      refusal={deed.refusal}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        将移除 {name}（{idNumberMasked}）的账户：立即退出登录，不能再用这个账户登录。
      </p>
      {begunSections > 0 && (
        <p className="font-bold text-stop">
          已填写的申报表（{begunSections} 栏）将不能再打开，重新开通账户后须重新填写。
        </p>
      )}
      <p>移除后，本单位或其他单位可以重新为该证件号码开通账户。</p>
    </ConfirmDialog>
  )
}
