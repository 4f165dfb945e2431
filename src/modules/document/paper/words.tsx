import { Text, type TextProps } from '@react-pdf/renderer'
import { createBreakFinder } from '@/lib/chinese-line-break'
import { toPrintableText } from '@/lib/printable-characters'

interface WordsProps {
  children: string
  style: TextProps['style']
  /** Width of the line and size of the type, in points: words that do not fit are broken. */
  width: number
  size: number
}

/** Text that breaks where Chinese and Latin text may break. Every text of the paper goes through it. */
export function Words({ children, style, width, size }: WordsProps) {
  const text = toPrintableText(children).replace(/ {2,}/g, ' ')
  return (
    <Text style={style} hyphenationCallback={createBreakFinder({ widthEm: width / size })}>
      {text}
    </Text>
  )
}
