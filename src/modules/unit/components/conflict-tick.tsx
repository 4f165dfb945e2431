import type { CheckedForm } from '@/components/form/use-checked-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'

/** After the warning that the person acts above or below too: to go on knowingly. */
export function ConflictTick({ form }: { form: CheckedForm }) {
  const isTicked = isConflictKnown(form.values)
  const isWarned = form.refusalCode === 'OPERATOR_CONFLICT'
  if (!isWarned && !isTicked) return null
  return (
    <Notice tone="warn" title="请核对经办人" className="sm:col-span-2">
      {isWarned && <p>{form.refusal?.why}</p>}
      <Checkbox
        className="mt-1"
        label="已知悉，仍由此人经办"
        checked={isTicked}
        onCheckedChange={(checked) =>
          form.change({ conflictKnown: checked ? (form.values['operator.idNumber'] ?? '') : '' })
        }
      />
    </Notice>
  )
}

/** What is known of one person is known of nobody else who is typed afterwards. */
export function isConflictKnown(values: Record<string, string>): boolean {
  const known = values['conflictKnown'] ?? ''
  return known !== '' && known === values['operator.idNumber']
}
