import { View } from '@react-pdf/renderer'
import type { PrintedPair } from '../rules/printed-paper'
import { RowLines, edgesOf } from './grid-lines'
import { labelLines } from './label-lines'
import { closeUp, innerWidth, measures, styles } from './paper-style'
import { Words } from './words'

/** Pairs in rows of two; one whose value is long has a row of its own. */
export function pairRows(pairs: PrintedPair[]): PrintedPair[][] {
  const rows: PrintedPair[][] = []
  for (const pair of pairs) {
    const last = rows.at(-1)
    const [waiting] = last ?? []
    if (last && waiting && last.length === 1 && !isLong(waiting) && !isLong(pair)) last.push(pair)
    else rows.push([pair])
  }
  return rows
}

interface PairRowProps {
  pairs: PrintedPair[]
  width: number
  minHeight?: number
}

/** One row of a grid of labels and values; never torn. */
export function PairRow({ pairs, width, minHeight = 23 }: PairRowProps) {
  const valueWidth = width / pairs.length - measures.labelWidth
  const labelEm = innerWidth(measures.labelWidth) / measures.fieldSize
  return (
    <View wrap={false} style={[styles.row, closeUp(2), { minHeight }]}>
      {pairs.map(({ label, value }) => (
        <View key={label} style={styles.row}>
          <GridCell text={labelLines(label, labelEm)} width={measures.labelWidth} isLabel />
          <GridCell text={value} width={valueWidth} isLabel={false} />
        </View>
      ))}
      <RowLines edges={edgesOf(pairs.flatMap(() => [measures.labelWidth, valueWidth]))} />
    </View>
  )
}

interface GridCellProps {
  text: string
  width: number
  isLabel: boolean
}

function GridCell({ text, width, isLabel }: GridCellProps) {
  return (
    <View style={[styles.cell, { width }]}>
      <Words style={isLabel ? styles.label : styles.value} width={innerWidth(width)} size={measures.fieldSize}>
        {text}
      </Words>
    </View>
  )
}

const isLong = ({ value }: PrintedPair) => [...value].length > 30
