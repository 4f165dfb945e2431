import { unitKindNames } from '../rules/kind-below'
import type { OwnUnit } from '../name-schema'
import { CorrectionList } from './correction-list'
import { NameCheck } from './name-check'

/** What is registered of the acting unit, to read; its superior keeps it. */
export function OwnUnitFacts({ unit }: { unit: OwnUnit }) {
  const { superior } = unit
  const lines: [string, string][] = [
    ['单位名称', unit.name],
    ...(unit.governmentName ? [['市（州）政府', unit.governmentName] as [string, string]] : []),
    ['单位类别', unitKindNames[unit.kind]],
    ['统一社会信用代码', unit.uscc ?? '—'],
    ['组织机构代码', unit.orgCode ?? '—'],
    ...(unit.codeOverride ? [['代码说明', `校验位不符，凭证明登记：${unit.codeOverride}`] as [string, string]] : []),
    ['单位电话', unit.phone ?? '—'],
    ['上级单位', superior.name + (superior.phone ? `（电话 ${superior.phone}）` : '')],
  ]
  return (
    <>
      <NameCheck unit={unit} always />
      <section aria-label="登记内容" className="card px-4 py-3">
        <dl className="grid grid-cols-[132px_minmax(0,1fr)] gap-x-3 gap-y-1.5">
          {lines.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-2">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-xs text-ink-2">由上级单位登记和修改；有误的，请联系上级单位。</p>
      </section>
      {unit.corrections.length > 0 && (
        <section aria-label="名称更正记录" className="flex flex-col gap-1.5">
          <h2 className="font-bold">名称更正记录</h2>
          <CorrectionList corrections={unit.corrections} />
        </section>
      )}
    </>
  )
}
