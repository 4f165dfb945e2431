'use client'

import { Textarea } from '@/components/ui/textarea'
import { declineNameInput, type NameCorrection } from '../name-schema'
import type { UnitChange } from '../schema'
import type { UnitDialogProps } from './edit-unit-dialog'
import { FormDialog } from './form-dialog'
import { useCheckedForm } from '@/components/form/use-checked-form'
import { useSubordinateApi } from './use-subordinate-api'

/** 不同意更正: the unit reads why. */
export function DeclineNameDialog({
  audience,
  unit,
  request,
  onClose,
  onDone,
}: UnitDialogProps & { request: NameCorrection }) {
  const api = useSubordinateApi(audience)
  const form = useCheckedForm<UnitChange>({
    memoryKey: `decline-name.${request.correctionId}`,
    initial: { reason: '' },
    version: unit.version,
    schema: declineNameInput,
    inputOf: ({ reason }) => ({ correctionId: request.correctionId, unitId: unit.unitId, reason }),
    save: (input) => api.declineName.mutate(input as Parameters<typeof api.declineName.mutate>[0]),
    onSaved: (change) => onDone(change, '已答复：不同意更正'),
  })
  return (
    <FormDialog
      title={`不同意更正：${unit.name}`}
      description={`该单位申请更正为“${request.requestedName}”。名称保持不变，该单位会看到原因，可以另行申请。`}
      form={form}
      saveLabel="不同意更正"
      onClose={onClose}
    >
      <Textarea label="原因" required rows={3} frameClassName="sm:col-span-2" {...form.field('reason')} />
    </FormDialog>
  )
}
