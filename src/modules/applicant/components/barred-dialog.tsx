'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { barredWords } from '../errors'
import type { AccountAction, AccountBar } from '../rules/account-changes'

interface BarredDialogProps {
  name: string
  action: AccountAction
  bar: AccountBar
  onClose: () => void
}

const titles: Record<AccountAction, string> = {
  resetPassword: '重置密码',
  correct: '更正',
  requestCorrection: '申请更正',
  remove: '移除',
}

/** Why it can't be done and what to do instead, before anything is typed in vain. */
export function BarredDialog({ name, action, bar, onClose }: BarredDialogProps) {
  return (
    <Dialog open onClose={onClose} title={`${titles[action]} ${name}`} footer={<Button onClick={onClose}>关闭</Button>}>
      <RefusalNotice refusal={barredWords(action, bar)} />
    </Dialog>
  )
}
