import { View } from '@react-pdf/renderer'
import { closeUp, keepWithNext, measures, styles } from './paper-style'
import { Words } from './words'

/** A block's heading: never alone at the foot of a page, and a bookmark. */
export function Heading({ text }: { text: string }) {
  // Every element takes a bookmark; only the types of Page say so.
  const bookmark = { bookmark: text }
  return (
    <View minPresenceAhead={keepWithNext} style={closeUp(1)} {...bookmark}>
      <Words style={styles.heading} width={measures.contentWidth} size={12.5}>
        {text}
      </Words>
    </View>
  )
}
