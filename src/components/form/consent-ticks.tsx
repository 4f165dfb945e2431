import { Checkbox } from '@/components/ui/checkbox'

export type ConsentPart = 'general' | 'sensitive'

interface ConsentTicksProps {
  labels: Record<ConsentPart, string>
  isTicked: (part: ConsentPart) => boolean
  onTick: (part: ConsentPart, isTicked: boolean) => void
  errorOf: (part: ConsentPart) => string | null
}

/** Two ticks, none set in advance: in general, and apart from it for the sensitive items (PIPL 14, 29). */
export function ConsentTicks({ labels, isTicked, onTick, errorOf }: ConsentTicksProps) {
  return (['general', 'sensitive'] as const).map((part) => (
    <Checkbox
      key={part}
      name={part}
      label={labels[part]}
      checked={isTicked(part)}
      onCheckedChange={(checked) => onTick(part, checked)}
      error={errorOf(part)}
    />
  ))
}
