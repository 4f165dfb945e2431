import { idTypeNames } from '@/modules/account/rules/id-types'
import type { MaskedIdentity } from '../schema'

interface IdentityComparisonProps {
  before: MaskedIdentity
  after: MaskedIdentity
  /** In full, once somebody has asked for them. */
  numbers?: { before: string; after: string } | null
}

/** Old and new side by side; what differs is marked by a word, not by colour alone. */
export function IdentityComparison({ before, after, numbers }: IdentityComparisonProps) {
  const rows = [
    { label: '姓名', old: before.name, new: after.name },
    { label: '证件类型', old: idTypeNames[before.idType], new: idTypeNames[after.idType] },
    {
      label: '证件号码',
      old: numbers?.before ?? before.idNumberMasked,
      new: numbers?.after ?? after.idNumberMasked,
    },
  ]
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">更正前后对照</caption>
      <thead>
        <tr className="text-left text-ink-2">
          <th scope="col" className="w-[84px] py-1 font-normal">
            项目
          </th>
          <th scope="col" className="py-1 font-normal">
            更正前
          </th>
          <th scope="col" className="py-1 font-normal">
            更正后
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} className="border-t border-line-2 align-top">
            <th scope="row" className="py-1.5 text-left font-normal text-ink-2">
              {row.label}
            </th>
            <td className="py-1.5 pr-3 break-all tabular-nums">{row.old}</td>
            <td className="py-1.5 break-all tabular-nums">
              {row.new === row.old ? (
                <span className="text-ink-2">不变</span>
              ) : (
                <b className="bg-warn-2 px-0.5">
                  {row.new}
                  <span className="sr-only">（已改）</span>
                </b>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
