'use client'

import { useUnitApiClient } from '@/api/client'
import { TextField } from '@/components/ui/text-field'
import { Textarea } from '@/components/ui/textarea'
import { requestNameInput, type OwnUnit } from '../name-schema'
import { FormDialog } from './form-dialog'
import { ScanInput } from './scan-input'
import { useCheckedForm } from '@/components/form/use-checked-form'

interface NameRequestDialogProps {
  unit: OwnUnit
  onClose: () => void
  onDone: () => void
}

/** 申请更正名称: the name on the seal, why, and a scan if there is one. */
export function NameRequestDialog({ unit, onClose, onDone }: NameRequestDialogProps) {
  const { ownUnit: api } = useUnitApiClient()
  const { name, governmentName, superior } = unit
  const form = useCheckedForm<unknown>({
    memoryKey: `name-request.${name}`,
    initial: { requestedName: name, requestedGovernmentName: governmentName ?? '', reason: '', fileId: '' },
    version: 0,
    schema: requestNameInput,
    inputOf: (values) => ({
      name,
      governmentName,
      requestedName: values['requestedName'],
      requestedGovernmentName: values['requestedGovernmentName'],
      reason: values['reason'],
      fileId: values['fileId'] || null,
    }),
    save: (input) => api.requestName.mutate(input as Parameters<typeof api.requestName.mutate>[0]),
    onSaved: onDone,
  })
  return (
    <FormDialog
      title="申请更正单位名称"
      description={`由上级单位“${superior.name}”答复。同意后，未办结的申报和新生成的申报表使用新名称；已提交的申报表版本保留当时的名称。`}
      form={form}
      saveLabel="提交更正申请"
      onClose={onClose}
    >
      <TextField
        label="更正后的单位名称"
        required
        hint="须与单位公章完全一致，最多 100 个字"
        frameClassName="sm:col-span-2"
        {...form.field('requestedName')}
      />
      {governmentName !== null && (
        <TextField
          label="市（州）政府名称"
          required
          hint="推荐单位为市（州）政府，人社局承办"
          frameClassName="sm:col-span-2"
          {...form.field('requestedGovernmentName')}
        />
      )}
      <Textarea label="原因" required rows={3} frameClassName="sm:col-span-2" {...form.field('reason')} />
      <div className="sm:col-span-2">
        <ScanInput
          form={form}
          path="fileId"
          kind="UNIT_NAME"
          label="证明材料扫描件"
          hint="可不传；法人证书、批文或盖有公章的说明，PDF、JPG 或 PNG，不超过 20 MB"
        />
      </div>
    </FormDialog>
  )
}
