import { Text, type TextProps } from '@react-pdf/renderer'
import { createBreakFinder } from '@/lib/chinese-line-break'
import { toPrintableText } from '@/lib/printable-characters'
import { styles } from './paper-style'

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
      {text.split(europeanWord).map((part, index) =>
        index % 2 === 1 ? (
          <Text key={index} style={styles.european}>
            {part}
          </Text>
        ) : (
          part
        ),
      )}
    </Text>
  )
}

/**
 * A word with a letter or subscript that only the Latin font has (Łukasz, CO₂). It is set in that font as a whole: where
 * the font changes within a word, a line could break.
 */
const europeanWord =
  /([\u0021-\u007e\u00a1-\u024f]*[\u0100-\u024f\u2080-\u209c][\u0021-\u007e\u00a1-\u024f\u2080-\u209c]*)/u
