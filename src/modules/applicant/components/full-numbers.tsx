'use client'

import { Eye } from 'lucide-react'
import { useState } from 'react'
import { refusalOf, useUnitApiClient } from '@/api/client'
import { idTypeNames } from '@/modules/account/rules/id-types'
import type { AccountRow } from '../schema'

/** Two cells, ID number and mobile, masked; one click shows both whole, which the audit log keeps. */
export function FullNumbers({ account }: { account: AccountRow }) {
  const client = useUnitApiClient()
  const [shown, setShown] = useState<{ idNumber: string; mobile: string | null } | null>(null)
  const [refused, setRefused] = useState('')

  async function show() {
    try {
      setShown(await client.applicantAccount.showNumbers.mutate({ applicantId: account.applicantId }))
      setRefused('')
    } catch (error) {
      setRefused(refusalOf(error).what)
    }
  }

  return (
    <>
      <td className="tabular-nums">
        {shown ? (
          <span className="break-all">{shown.idNumber}</span>
        ) : (
          <button
            type="button"
            aria-label={`显示 ${account.name} 的完整证件号码和手机号`}
            title="显示完整号码（将记入日志）"
            onClick={() => void show()}
            className="inline-flex items-center gap-1 hover:text-brand"
          >
            {account.idNumberMasked}
            <Eye size={13} aria-hidden className="shrink-0 text-ink-3 print:hidden" />
          </button>
        )}
        <span className="block truncate text-xs text-ink-2">{idTypeNames[account.idType]}</span>
        <span role="status" className="block text-xs text-stop">
          {refused}
        </span>
      </td>
      <td className="tabular-nums">{(shown ? shown.mobile : account.mobileMasked) ?? '—'}</td>
    </>
  )
}
