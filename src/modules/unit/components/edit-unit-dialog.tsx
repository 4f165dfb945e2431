'use client'

import { editUnitInput, type Subordinate, type SubordinateDetail, type UnitChange } from '../schema'
import { CodeOverrideInputs, emptyOverride, overrideOf } from './code-override-inputs'
import { useCheckedForm } from '@/components/form/use-checked-form'
import { FormDialog } from './form-dialog'
import { UnitFieldInputs } from './unit-field-inputs'
import { useSubordinateApi, type SuperiorAudience } from './use-subordinate-api'

export interface UnitDialogProps {
  audience: SuperiorAudience
  unit: SubordinateDetail
  onClose: () => void
  onDone: (change: UnitChange, message: string) => void
}

/** 修改单位信息: names, codes and telephone. */
export function EditUnitDialog({ audience, unit, onClose, onDone }: UnitDialogProps) {
  const api = useSubordinateApi(audience)
  const form = useCheckedForm<UnitChange, Subordinate>({
    memoryKey: `edit-unit.${unit.unitId}`,
    initial: textsOf(unit),
    version: unit.version,
    schema: editUnitInput,
    inputOf: (values, version) => ({
      name: values['name'],
      governmentName: values['governmentName'],
      uscc: values['uscc'],
      orgCode: values['orgCode'],
      phone: values['phone'],
      codeOverride: overrideOf(values),
      unitId: unit.unitId,
      version,
    }),
    save: (input) => api.edit.mutate(input as Parameters<typeof api.edit.mutate>[0]),
    reload: () => api.load.query({ unitId: unit.unitId }),
    onSaved: (change) => onDone(change, '单位信息已保存'),
  })
  const now = form.fresh && textsOf(form.fresh)
  return (
    <FormDialog
      title={`修改单位信息：${unit.name}`}
      description="改名后，未办结的申报在各级名单中显示新名称；已提交的申报表版本保留当时的名称；该单位须重新核实名称。"
      form={form}
      saveLabel="保存单位信息"
      onClose={onClose}
    >
      <UnitFieldInputs
        form={form}
        hasGovernment={unit.kind === 'PREFECTURE'}
        after={(path) =>
          now &&
          now[path] !== form.values[path] && (
            <p className="mt-1 text-xs text-warn">现在的内容：{now[path] || '（空）'}</p>
          )
        }
      />
      <CodeOverrideInputs form={form} presentProof={unit.codeProof?.fileName} />
    </FormDialog>
  )
}

function textsOf({ name, governmentName, uscc, orgCode, codeOverride, phone }: Subordinate): Record<string, string> {
  return {
    name,
    governmentName: governmentName ?? '',
    uscc: uscc ?? '',
    orgCode: orgCode ?? '',
    phone: phone ?? '',
    ...emptyOverride,
    'codeOverride.reason': codeOverride ?? '',
  }
}
