import { View } from '@react-pdf/renderer'
import type { PrintedColumn, TableBlock } from '../rules/printed-paper'
import { RowLines, TopLine, edgesOf } from './grid-lines'
import { Heading } from './heading'
import { labelLines } from './label-lines'
import { closeUp, innerWidth, keepWithNext, measures, styles } from './paper-style'
import { Words } from './words'

const numberColumn: PrintedColumn = { label: '序号', em: 2.2, isFixed: true }

/** A table whose header is repeated on every page and whose rows are never torn; an empty one says 无. */
export function TableBlockView({ block }: { block: TableBlock }) {
  const columns = [numberColumn, ...block.columns]
  const widths = columnWidths(columns)
  return (
    <View>
      <Heading text={block.heading} />
      <View style={closeUp(2)}>
        <TopLine />
        <View fixed minPresenceAhead={keepWithNext} wrap={false} style={[styles.row, closeUp(2)]}>
          {columns.map(({ label }, index) => {
            const width = widths[index] ?? 0
            const text = labelLines(label, innerWidth(width) / measures.tableSize)
            return <TableCell key={label} text={text} width={width} style={styles.columnLabel} />
          })}
          <RowLines edges={edgesOf(widths)} />
        </View>
        {block.rows.map((row, index) => (
          <TableRow key={index} cells={[String(index + 1), ...row]} columns={columns} widths={widths} />
        ))}
        {block.rows.length === 0 && <NoRows />}
      </View>
    </View>
  )
}

/** Widths in points that fill the page: fixed columns as they are, the others share the rest in proportion. */
export function columnWidths(columns: PrintedColumn[]): number[] {
  const natural = columns.map(({ em }) => em * measures.tableSize + measures.cellPadding * 2 + 0.5)
  const sum = (isCounted: (column: PrintedColumn) => boolean) =>
    columns.reduce((total, column, index) => (isCounted(column) ? total + (natural[index] ?? 0) : total), 0)
  const flexible = sum(({ isFixed }) => !isFixed)
  if (flexible === 0) return natural.map((width) => (width * measures.contentWidth) / sum(() => true))
  const factor = (measures.contentWidth - sum(({ isFixed }) => isFixed)) / flexible
  return columns.map(({ isFixed }, index) => (natural[index] ?? 0) * (isFixed ? 1 : factor))
}

interface TableRowProps {
  cells: string[]
  columns: PrintedColumn[]
  widths: number[]
}

function TableRow({ cells, columns, widths }: TableRowProps) {
  return (
    <View wrap={false} style={[styles.row, closeUp(3)]}>
      {cells.map((text, index) => (
        <TableCell
          key={columns[index]?.label}
          text={text}
          width={widths[index] ?? 0}
          style={columns[index]?.isFixed ? styles.centredTableCell : styles.tableCell}
        />
      ))}
      <RowLines edges={edgesOf(widths)} />
    </View>
  )
}

interface TableCellProps {
  text: string
  width: number
  style: (typeof styles)['tableCell' | 'centredTableCell' | 'columnLabel']
}

function TableCell({ text, width, style }: TableCellProps) {
  return (
    <View style={[styles.cell, { width }]}>
      <Words style={style} width={innerWidth(width)} size={measures.tableSize}>
        {text}
      </Words>
    </View>
  )
}

function NoRows() {
  return (
    <View wrap={false} style={[styles.row, closeUp(3)]}>
      <TableCell text="无" width={measures.contentWidth} style={styles.centredTableCell} />
      <RowLines edges={edgesOf([measures.contentWidth])} />
    </View>
  )
}
