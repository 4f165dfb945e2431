'use client'

import { changeOperatorInput, type Subordinate, type UnitChange } from '../schema'
import { useCheckedForm } from '@/components/form/use-checked-form'
import type { UnitDialogProps } from './edit-unit-dialog'
import { ConflictTick, isConflictKnown } from './conflict-tick'
import { FormDialog } from './form-dialog'
import { emptyOperator, OperatorFieldInputs, operatorOf } from './operator-field-inputs'
import { useSubordinateApi } from './use-subordinate-api'

/** 变更经办人: the account passes to another person at once. */
export function ChangeOperatorDialog({ audience, unit, onClose, onDone }: UnitDialogProps) {
  const api = useSubordinateApi(audience)
  const form = useCheckedForm<UnitChange, Subordinate>({
    memoryKey: `change-operator.${unit.unitId}`,
    initial: { ...emptyOperator, conflictKnown: '' },
    version: unit.version,
    schema: changeOperatorInput,
    inputOf: (values, version) => ({
      unitId: unit.unitId,
      version,
      operator: operatorOf(values),
      conflictKnown: isConflictKnown(values),
    }),
    save: (input) => api.changeOperator.mutate(input as Parameters<typeof api.changeOperator.mutate>[0]),
    reload: () => api.load.query({ unitId: unit.unitId }),
    onSaved: (change) => onDone(change, '经办人已变更，原经办人已退出登录'),
  })
  const present = (form.fresh ?? unit).operator?.name
  return (
    <FormDialog
      title={`变更经办人：${unit.name}`}
      description={
        <>
          <p>现任经办人：{present ?? '无'}。</p>
          <p>
            保存后新经办人即可扫码登录，<b className="text-stop">原经办人的登录立即失效</b>
            。未办完的申报、已写的推荐意见属于单位，由新经办人接着办理。
          </p>
        </>
      }
      form={form}
      saveLabel="变更经办人"
      onClose={onClose}
    >
      <ConflictTick form={form} />
      <OperatorFieldInputs form={form} />
    </FormDialog>
  )
}
