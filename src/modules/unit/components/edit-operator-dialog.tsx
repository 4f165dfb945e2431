'use client'

import { useCheckedForm } from '@/components/form/use-checked-form'
import { TextField } from '@/components/ui/text-field'
import { editOperatorInput, type Subordinate, type UnitChange } from '../schema'
import type { UnitDialogProps } from './edit-unit-dialog'
import { FormDialog } from './form-dialog'
import { ContactInputs } from './operator-field-inputs'
import { useSubordinateApi } from './use-subordinate-api'

/** 修改经办人信息: how to reach the present operator. The mobile never comes to the browser; blank, it stays. */
export function EditOperatorDialog({ audience, unit, onClose, onDone }: UnitDialogProps) {
  const api = useSubordinateApi(audience)
  const form = useCheckedForm<UnitChange, Subordinate>({
    memoryKey: `edit-operator.${unit.unitId}`,
    initial: textsOf(unit),
    version: unit.version,
    schema: editOperatorInput,
    inputOf: (values, version) => ({ ...values, unitId: unit.unitId, version }),
    save: (input) => api.editOperator.mutate(input as Parameters<typeof api.editOperator.mutate>[0]),
    reload: () => api.load.query({ unitId: unit.unitId }),
    onSaved: (change) => onDone(change, '经办人信息已保存'),
  })
  const mobile = (form.fresh ?? unit).operator?.mobileMasked
  return (
    <FormDialog
      title={`修改经办人信息：${unit.name}`}
      description="只改姓名的错字和联系方式，不影响经办人登录。证件号码不能改：换了人的，请办理“变更经办人”。"
      form={form}
      saveLabel="保存经办人信息"
      onClose={onClose}
    >
      <TextField label="经办人姓名" required {...form.field('name')} />
      <TextField
        label="手机号"
        inputMode="tel"
        hint={mobile ? `现为 ${mobile}，不改的可不填` : '还没有登记'}
        {...form.field('mobile')}
      />
      <ContactInputs form={form} prefix="" />
    </FormDialog>
  )
}

function textsOf({ operator }: Subordinate): Record<string, string> {
  return {
    name: operator?.name ?? '',
    mobile: '',
    email: operator?.email ?? '',
    post: operator?.post ?? '',
    phone: operator?.phone ?? '',
  }
}
