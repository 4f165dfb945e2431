import { View } from '@react-pdf/renderer'
import type { PrintedPair, PrintedPaper } from '../rules/printed-paper'
import { RowLines } from './grid-lines'
import { measures, styles } from './paper-style'
import { Words } from './words'

const labelWidth = 110
const valueWidth = 240
const lineSize = 13

/** The cover of the personal part: round, title, who applies for what, who issues the form. */
export function CoverPage({ paper, lines }: { paper: PrintedPaper; lines: PrintedPair[] }) {
  return (
    <View>
      <View style={{ marginTop: 100 }}>
        <Words style={[styles.subtitle, { fontSize: 14 }]} width={measures.contentWidth} size={14}>
          {paper.batchName}
        </Words>
        <Words style={[styles.title, { fontSize: 26, marginTop: 18 }]} width={measures.contentWidth} size={26}>
          {paper.title}
        </Words>
        <Words style={[styles.subtitle, { fontSize: 14, marginTop: 10 }]} width={measures.contentWidth} size={14}>
          {`（${paper.partLabel}）`}
        </Words>
      </View>
      <View style={{ marginTop: 110, alignItems: 'center' }}>
        {lines.map(({ label, value }) => (
          <CoverLine key={label} label={label} value={value} />
        ))}
      </View>
      <View style={{ marginTop: 150 }}>
        <Words style={[styles.subtitle, { fontSize: 14 }]} width={measures.contentWidth} size={14}>
          {`${paper.issuer}制`}
        </Words>
      </View>
    </View>
  )
}

function CoverLine({ label, value }: PrintedPair) {
  const text = { fontSize: lineSize, lineHeight: 1.35 }
  return (
    <View style={[styles.row, { alignItems: 'flex-end', minHeight: 36 }]}>
      <View style={{ width: labelWidth, paddingBottom: 3 }}>
        <Words style={text} width={labelWidth} size={lineSize}>
          {label}
        </Words>
      </View>
      <View style={{ width: valueWidth, paddingBottom: 3 }}>
        <RowLines edges={[]} />
        <Words style={{ ...text, textAlign: 'center' }} width={valueWidth} size={lineSize}>
          {value}
        </Words>
      </View>
    </View>
  )
}
