'use client'

import { useCheckedForm } from '@/components/form/use-checked-form'
import { useRequestKey } from '@/components/form/use-request-key'
import { Select } from '@/components/ui/select'
import { firstLevelKinds, unitKindNames } from '../rules/kind-below'
import { createUnitInput, type UnitChange } from '../schema'
import { CodeOverrideInputs, emptyOverride, overrideOf } from './code-override-inputs'
import { ConflictTick, isConflictKnown } from './conflict-tick'
import { FormDialog } from './form-dialog'
import { emptyOperator, OperatorFieldInputs, operatorOf } from './operator-field-inputs'
import { UnitFieldInputs } from './unit-field-inputs'
import { useSubordinateApi, type SuperiorAudience } from './use-subordinate-api'

interface CreateUnitDialogProps {
  audience: SuperiorAudience
  onClose: () => void
  onDone: (created: UnitChange, name: string) => void
}

const kindOptions = firstLevelKinds.map((value) => ({ value, label: unitKindNames[value] }))

/** 新增下级单位及单位账户: unit and operator in one, both or neither. */
export function CreateUnitDialog({ audience, onClose, onDone }: CreateUnitDialogProps) {
  const api = useSubordinateApi(audience)
  const keyFor = useRequestKey()
  const isProvince = audience === 'province'
  const form = useCheckedForm<UnitChange>({
    memoryKey: 'create-unit',
    initial: {
      kind: isProvince ? 'PREFECTURE' : '',
      name: '',
      governmentName: '',
      uscc: '',
      orgCode: '',
      phone: '',
      conflictKnown: '',
      ...emptyOverride,
      ...emptyOperator,
    },
    version: 0,
    schema: createUnitInput,
    inputOf: (values) => ({
      requestKey: keyFor(values),
      name: values['name'],
      governmentName: values['governmentName'],
      uscc: values['uscc'],
      orgCode: values['orgCode'],
      phone: values['phone'],
      kind: values['kind'] || undefined,
      operator: operatorOf(values),
      codeOverride: overrideOf(values),
      conflictKnown: isConflictKnown(values),
    }),
    save: (input) => api.create.mutate(input as Parameters<typeof api.create.mutate>[0]),
    onSaved: (created) => onDone(created, form.values['name']?.trim() ?? ''),
  })
  return (
    <FormDialog
      title="新增下级单位及单位账户"
      description="只能为直属下级单位开设，不允许跨级；每个下级单位只有一个账户，由一名经办人扫码登录。"
      form={form}
      saveLabel="保存并开通账户"
      onClose={onClose}
    >
      <h3 className="font-bold sm:col-span-2">单位</h3>
      {isProvince && <Select label="单位类别" required options={kindOptions} {...form.field('kind')} />}
      <UnitFieldInputs form={form} hasGovernment={form.values['kind'] === 'PREFECTURE'} />
      <CodeOverrideInputs form={form} />
      <h3 className="mt-1 font-bold sm:col-span-2">经办人</h3>
      <ConflictTick form={form} />
      <OperatorFieldInputs form={form} />
    </FormDialog>
  )
}
