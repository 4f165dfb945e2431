'use client'

import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { HandedOutPassword } from '../schema'

interface PasswordSlipProps {
  handedOut: HandedOutPassword
  loginAddress: string
  batchName: string
  unitName: string
}

/** The sheet for the applicant: nothing of it is on the screen, and printing prints only it. */
export function PasswordSlip({ handedOut, loginAddress, batchName, unitName }: PasswordSlipProps) {
  useEffect(() => {
    document.body.dataset['printsSheet'] = ''
    return () => {
      delete document.body.dataset['printsSheet']
    }
  }, [])

  const lines = [
    ['姓名', handedOut.name],
    ['证件号码', handedOut.idNumberMasked],
    ['登录地址', loginAddress],
    ['初始密码', handedOut.initialPassword],
    ['有效期', '不限；首次登录后设置自己的密码，初始密码即失效'],
  ]
  return createPortal(
    <section data-sheet className="hidden p-8 print:block">
      <h1 className="mb-1 text-lg font-bold">申报人账户领取单</h1>
      <p className="mb-4">
        <bdi>{batchName}</bdi> · <bdi>{unitName}</bdi>
      </p>
      <table className="w-full border-collapse">
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row" className="w-28 border border-ink px-3 py-2 text-left font-normal">
                {label}
              </th>
              <td className="border border-ink px-3 py-2 font-mono break-all">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4">
        打开登录地址，选择“申报人”，用证件号码和初始密码登录。初始密码不分大小写，“-”可以不输。请妥善保管，勿转交他人。
      </p>
      <p className="mt-1">本系统为非涉密系统，严禁填报涉密信息。</p>
    </section>,
    document.body,
  )
}
