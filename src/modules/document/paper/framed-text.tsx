import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { toPrintableText } from '@/lib/printable-characters'
import { FrameHead, FrameLines } from './grid-lines'
import { closeUp, keepWithNext, measures, styles } from './paper-style'
import { Words } from './words'

interface FramedTextProps {
  /** '' prints none. */
  label: string
  text: string
  /** Printed in place of an empty text; '' leaves room for handwriting. */
  whenEmpty?: string
  /** Printed below the text, inside the frame. */
  children?: ReactNode
}

/**
 * A text of any length in a frame that is closed on every page: the frame is drawn anew on each (a border of the
 * splitting View itself would stay open where it is cut) and reaches `framePadding` below the text (padding of its own
 * could be left over for the next page).
 */
export function FramedText({ label, text, whenEmpty = '无', children }: FramedTextProps) {
  const paragraphs = paragraphsOf(text || whenEmpty)
  return (
    <View style={closeUp(2)}>
      <FrameLines />
      <FrameHead />
      {label !== '' && (
        <View minPresenceAhead={keepWithNext} style={closeUp(2)}>
          <Words style={styles.framedLabel} width={measures.contentWidth - 16} size={measures.textSize}>
            {label}
          </Words>
        </View>
      )}
      {paragraphs.map((paragraph, index) => (
        <Words
          // Paragraphs have no identity but their place.
          key={index}
          style={index === 0 ? styles.firstParagraph : styles.paragraph}
          width={measures.contentWidth - 16}
          size={measures.textSize}
        >
          {paragraph}
        </Words>
      ))}
      {paragraphs.length === 0 && <View style={{ height: 48 }} />}
      {children}
    </View>
  )
}

/** Paragraphs without the indents people type themselves: the paper indents each by two characters. */
function paragraphsOf(text: string): string[] {
  return toPrintableText(text)
    .split('\n')
    .map((paragraph) => paragraph.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((paragraph) => paragraph !== '')
}
