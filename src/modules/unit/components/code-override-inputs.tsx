import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { failingCodes } from '../rules/failing-codes'
import { ScanInput } from './scan-input'
import type { CheckedForm } from '@/components/form/use-checked-form'

interface CodeOverrideInputsProps {
  form: CheckedForm
  /** The scan that proves the present codes, while they stay. */
  presentProof?: string | null
}

/** Where a check digit fails: go on with a reason and the scan that shows the code. */
export function CodeOverrideInputs({ form, presentProof = null }: CodeOverrideInputsProps) {
  if (!isFailing(form.values)) return null
  return (
    <div className="flex flex-col gap-2.5 sm:col-span-2">
      <Notice tone="warn" title="代码的校验位不对">
        <p>
          多半是写错了一位，请先对照证书核对。证书上确实就是此代码的，请说明并上传载有此代码的证书扫描件，可以按此登记；说明、扫描件和登记人都会留存。
        </p>
      </Notice>
      <Textarea
        label="按此代码登记的说明"
        required
        rows={2}
        maxLength={400}
        hint="最多 200 字"
        {...form.field('codeOverride.reason')}
      />
      <ScanInput
        form={form}
        path="codeOverride.fileId"
        kind="UNIT_CODE"
        label="载有此代码的证书扫描件"
        required={presentProof === null}
        hint={`PDF、JPG 或 PNG，不超过 20 MB${presentProof === null ? '' : `；已有“${presentProof}”，代码未改的不必重传`}`}
      />
    </div>
  )
}

/** Empty texts for it. */
export const emptyOverride = { 'codeOverride.reason': '', 'codeOverride.fileId': '' }

/** What the input takes of the texts; null where no check digit fails, or nothing was given for it. */
export function overrideOf(values: Record<string, string>): { reason: string; fileId: string | null } | null {
  const reason = values['codeOverride.reason'] ?? ''
  const fileId = values['codeOverride.fileId'] || null
  if (!isFailing(values) || (reason.trim() === '' && fileId === null)) return null
  return { reason, fileId }
}

function isFailing(values: Record<string, string>): boolean {
  return failingCodes({ uscc: values['uscc'] ?? null, orgCode: values['orgCode'] ?? null }).length > 0
}
