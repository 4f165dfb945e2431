'use client'

import type { CheckedForm } from '@/components/form/use-checked-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { firstLevelKinds, unitKindNames, type FirstLevelKind } from '@/modules/unit/rules/kind-below'
import type { OwnRegistration } from '../schema'
import { newUnit, type Aim } from './registration-typing'
import { choiceLabel, useUnitChoices } from './use-unit-choices'

const aimOptions = [
  { value: 'FIRST' satisfies Aim, label: '首次注册（本单位还没有经办人）' },
  { value: 'CHANGE' satisfies Aim, label: '经办人变更（本单位已有经办人）' },
]
const kindOptions = firstLevelKinds.map((value) => ({ value, label: unitKindNames[value] }))

interface RegistrationUnitFieldsProps {
  form: CheckedForm
  /** What was saved before: its unit stays in the list, whatever has become of it. */
  own: OwnRegistration | null
}

/** What it is about and for which unit: one of the list, or one that is not in it yet. */
export function RegistrationUnitFields({ form, own }: RegistrationUnitFieldsProps) {
  const aim = form.field('aim').value as Aim
  const kind = form.field('target.kind')
  const unit = form.field('target.unitId')
  const { units, refusal, retry } = useUnitChoices(kind.value as FirstLevelKind, aim)
  const isNew = unit.value === newUnit
  return (
    <>
      <div className="sm:col-span-2">
        <RadioGroup
          label="办理事项"
          required
          options={aimOptions}
          value={aim}
          onValueChange={(text) => form.change({ aim: text, 'target.unitId': '' })}
        />
      </div>
      <div className="sm:col-span-2">
        <RadioGroup
          label="单位类别"
          required
          options={kindOptions}
          value={kind.value}
          error={kind.error}
          onValueChange={(text) => form.change({ 'target.kind': text, 'target.unitId': '' })}
        />
      </div>
      <Select
        label="单位"
        required
        frameClassName="sm:col-span-2"
        placeholder={units === null ? '正在取得名单…' : '请选择本单位'}
        options={[
          ...withOwn(units ?? [], own, unit.value),
          ...(aim === 'FIRST' ? [{ value: newUnit, label: '名单中没有本单位，新增' }] : []),
        ]}
        hint={
          aim === 'FIRST'
            ? '已有经办人的单位不在名单中；更换经办人的，请在上面选“经办人变更”。'
            : '只列已有经办人的单位。审核通过后，原经办人的登录立即失效。'
        }
        {...unit}
      />
      {refusal && (
        <Notice tone="stop" title="没有取得单位名单" announced className="sm:col-span-2">
          <p>{refusal.why}</p>
          <Button size="small" onClick={retry}>
            重新取得
          </Button>
        </Notice>
      )}
      {isNew && <NewUnitFields form={form} isPrefecture={kind.value === 'PREFECTURE'} />}
    </>
  )
}

function withOwn(
  units: readonly { unitId: string; name: string; governmentName: string | null }[],
  own: OwnRegistration | null,
  chosen: string,
) {
  const listed = units.map((unit) => ({ value: unit.unitId, label: choiceLabel(unit) }))
  const isMissing = own?.unitId === chosen && !listed.some(({ value }) => value === chosen)
  return isMissing && own ? [{ value: chosen, label: own.unitName }, ...listed] : listed
}

function NewUnitFields({ form, isPrefecture }: { form: CheckedForm; isPrefecture: boolean }) {
  return (
    <>
      <TextField
        label="单位名称"
        required
        hint="须与单位公章一致，最多 100 个字"
        frameClassName="sm:col-span-2"
        {...form.field('target.name')}
      />
      {isPrefecture && (
        <TextField
          label="市（州）政府名称"
          required
          hint="推荐单位为市（州）政府，人社局承办"
          frameClassName="sm:col-span-2"
          {...form.field('target.governmentName')}
        />
      )}
      <TextField label="统一社会信用代码" required hint="18 位" {...form.field('target.uscc')} />
      <TextField label="组织机构代码" hint="8 位加 1 位校验码，可不填" {...form.field('target.orgCode')} />
    </>
  )
}
