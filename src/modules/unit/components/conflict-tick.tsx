import { Checkbox } from '@/components/ui/checkbox'
import type { CheckedForm } from '@/components/form/use-checked-form'

/** After the warning that the person acts above or below too: to go on knowingly. */
export function ConflictTick({ form }: { form: CheckedForm }) {
  const isTicked = isConflictKnown(form.values)
  if (form.refusalCode !== 'OPERATOR_CONFLICT' && !isTicked) return null
  return (
    <Checkbox
      className="sm:col-span-2"
      label="已知悉，仍由此人经办"
      checked={isTicked}
      onCheckedChange={(checked) =>
        form.change({ conflictKnown: checked ? (form.values['operator.idNumber'] ?? '') : '' })
      }
    />
  )
}

/** What is known of one person is known of nobody else who is typed afterwards. */
export function isConflictKnown(values: Record<string, string>): boolean {
  const known = values['conflictKnown'] ?? ''
  return known !== '' && known === values['operator.idNumber']
}
