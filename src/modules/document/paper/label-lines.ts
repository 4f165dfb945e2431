import { emWidth } from '@/lib/chinese-line-break'

/** A remark in brackets at a label's end goes to a line of its own where the label does not fit on one. */
export function labelLines(label: string, widthEm: number): string {
  const isWhole = emWidth(label) <= widthEm || !label.endsWith('）')
  return isWhole ? label : label.replace(/(?<=.)（(?=[^（]*$)/, '\n（')
}
