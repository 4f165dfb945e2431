import { Moment } from '@/components/ui/moment'
import { idTypeNames } from '@/modules/account/rules/id-types'
import type { RegistrationDetail } from '../schema'

/** 经办人变更: who acts, or acted, for the unit, and who is to, line by line. */
export function OperatorComparison({ detail }: { detail: RegistrationDetail }) {
  const { presentOperator: before, state } = detail
  if (before === null) return null
  const isDone = state === 'APPROVED'
  const lines: [string, string | null, string | null][] = [
    ['姓名', before.name, detail.personName],
    ['证件类型', idTypeNames[before.idType], idTypeNames[detail.idType]],
    ['证件号码', before.idNumberMasked, detail.idNumberMasked],
    ['手机号', before.mobileMasked, detail.mobileMasked],
    ['职务', before.post, detail.post],
    ['办公电话', before.phone, detail.phone],
    ['电子邮箱', before.email, detail.email],
  ]
  return (
    <div className="overflow-x-auto">
      <table className="data-table table-fixed">
        <caption className="sr-only">经办人变更前后</caption>
        <thead>
          <tr>
            <td className="w-[80px]" />
            <th scope="col">{isDone ? '原经办人' : '现任经办人'}</th>
            <th scope="col">{isDone ? '变更为' : '申请变更为'}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, old, next]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="break-words">{old ?? '—'}</td>
              <td className={old === next ? 'break-words' : 'bg-brand-2 font-bold break-words'}>{next ?? '—'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">任期</th>
            <td>
              <Moment at={before.since} /> 起，
              {before.lastLoginAt ? (
                <>
                  最近登录 <Moment at={before.lastLoginAt} />
                </>
              ) : (
                '尚未登录'
              )}
            </td>
            <td>{isDone ? '' : '通过后立即接任，原经办人的登录随即失效'}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
