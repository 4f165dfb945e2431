import { Checkbox } from '@/components/ui/checkbox'
import type { Refusal } from '@/lib/domain-error'

interface KnownTickProps {
  refusal: Refusal | null
  checked: boolean
  onCheckedChange: (checked: boolean) => void
}

/** Under a refusal that may be passed knowingly (OPERATOR_CONFLICT, OPERATOR_TWICE). */
export function KnownTick({ refusal, checked, onCheckedChange }: KnownTickProps) {
  if (!checked && refusal?.details?.['canBeKnown'] !== true) return null
  return <Checkbox className="mt-1" label="已知悉，仍由此人经办" checked={checked} onCheckedChange={onCheckedChange} />
}
