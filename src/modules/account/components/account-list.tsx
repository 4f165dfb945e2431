'use client'

import { ChevronRight } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { RefusalNotice } from '@/components/ui/notice'
import { formatAgo } from '@/lib/china-time'
import type { AccountChoice } from '../session-shapes'
import { accountTitle, roleLabels } from './account-words'
import { useEnterAccount } from './use-enter-account'

interface AccountListProps {
  accounts: readonly (AccountChoice & {
    /** What waits for this unit; null where it is not known. */
    waiting?: number | null
    /** The page that he wanted, where it belongs to this account. */
    goTo?: string
  })[]
  now: Date
}

/** The accounts of one person, each a way in. */
export function AccountList({ accounts, now }: AccountListProps) {
  const { enter, enteringId, refusal } = useEnterAccount()
  return (
    <>
      <ul className="flex flex-col gap-2.5">
        {accounts.map((account) => (
          <li key={account.id}>
            <button
              type="button"
              aria-busy={enteringId === account.id || undefined}
              onClick={() => enteringId === null && void enter(account.id, account.goTo)}
              className="flex w-full items-center gap-3 rounded-md border border-line bg-paper px-4 py-3 text-left hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-bold break-words">{accountTitle(account)}</span>
                <span className="block text-xs text-ink-2">
                  {roleLabels[account.role]}
                  {account.role === 'APPLICANT' && ` · 账户由${account.unitName}开通`}
                  {/* Of the one that this login began with, the last time is this one. */}
                  {!account.isCurrent && ` · ${lastLogin(account, now)}`}
                </span>
              </span>
              {account.waiting !== undefined && account.waiting !== null && account.waiting > 0 && (
                <Chip tone="warn">待办 {account.waiting}</Chip>
              )}
              <span className="flex shrink-0 items-center text-sm text-brand">
                {enteringId === account.id ? '正在进入' : '进入'}
                <ChevronRight size={16} aria-hidden />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {refusal && <RefusalNotice refusal={refusal} className="mt-3" />}
    </>
  )
}

function lastLogin({ lastLoginAt }: AccountChoice, now: Date): string {
  return lastLoginAt === null ? '还没有登录过' : `上次登录 ${formatAgo(lastLoginAt, now)}`
}
