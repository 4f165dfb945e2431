import { StyleSheet } from '@react-pdf/renderer'

/** Character by character the first of these fonts that has it is taken. */
const paperFonts = ['SongHei', 'Japanese', 'HongKong', 'Latin']

/** All in points. A4 is 595.28 × 841.89. */
export const measures = {
  contentWidth: 491.28,
  border: 0.7,
  cellPadding: 3.5,
  fieldSize: 10,
  tableSize: 8.5,
  textSize: 10.5,
  photoWidth: 99.2,
  photoHeight: 138.9,
  labelWidth: 89,
} as const

/** Frames reach this far below their text: what follows one begins that much lower. */
export const framePadding = 7

/**
 * `minPresenceAhead` of what may not stand last on a page. Any value will do: the paginator then allows no break behind
 * the element, and moves it on with what follows.
 */
export const keepWithNext = 1

const ink = '#000000'

/** Width in points that a cell leaves for its text. */
export function innerWidth(cellWidth: number): number {
  return cellWidth - measures.cellPadding * 2
}

/**
 * Style of what follows an element with `keepWithNext`: rounding leaves a gap of a millionth between the two, and a
 * page break would fall into it. Each in a row of such elements takes one more step, so that they overlap by a hair.
 */
export function closeUp(step: number) {
  return { position: 'relative', top: -0.0005 * step } as const
}

const paragraph = {
  fontSize: measures.textSize,
  lineHeight: 1.6,
  textAlign: 'justify',
  textIndent: measures.textSize * 2,
  marginHorizontal: 8,
} as const

/** `lineHeight` stands beside `fontSize` always: apart the layout engine multiplies it with the wrong size. */
export const styles = StyleSheet.create({
  page: {
    paddingTop: 56,
    paddingBottom: 62,
    paddingHorizontal: 52,
    fontFamily: paperFonts,
    fontSize: measures.fieldSize,
    color: ink,
  },
  european: { fontFamily: ['Latin', ...paperFonts] },
  heading: { fontSize: 12.5, lineHeight: 1.3, fontWeight: 700, marginTop: 20, marginBottom: 6 },
  title: { fontSize: 20, lineHeight: 1.35, fontWeight: 700, textAlign: 'center' },
  subtitle: { fontSize: 11, lineHeight: 1.4, textAlign: 'center', marginTop: 4 },
  row: { flexDirection: 'row' },
  lines: { position: 'absolute', top: 0, bottom: 0, left: 0, right: 0 },
  topLine: { height: 1, ...closeUp(1) },
  cell: {
    padding: measures.cellPadding,
    justifyContent: 'center',
  },
  label: { fontSize: measures.fieldSize, lineHeight: 1.35, textAlign: 'center' },
  value: { fontSize: measures.fieldSize, lineHeight: 1.35 },
  columnLabel: { fontSize: measures.tableSize, lineHeight: 1.3, fontWeight: 700, textAlign: 'center' },
  tableCell: { fontSize: measures.tableSize, lineHeight: 1.3 },
  centredTableCell: { fontSize: measures.tableSize, lineHeight: 1.3, textAlign: 'center' },
  frameRoom: { height: framePadding, ...closeUp(1) },
  frame: { position: 'absolute', top: 0, bottom: -framePadding, left: 0, right: 0 },
  framedLabel: { fontSize: measures.textSize, lineHeight: 1.4, fontWeight: 700, marginHorizontal: 8 },
  paragraph,
  firstParagraph: { ...paragraph, ...closeUp(3) },
  sealLine: { fontSize: measures.textSize, lineHeight: 1.8 },
  centredSealLine: { fontSize: measures.textSize, lineHeight: 1.8, textAlign: 'center' },
  signature: { fontSize: measures.textSize, lineHeight: 1.6, textAlign: 'right', marginHorizontal: 24 },
  footer: {
    position: 'absolute',
    bottom: 30,
    left: 52,
    right: 52,
    flexDirection: 'row',
    justifyContent: 'space-between',
  },
  watermark: {
    position: 'absolute',
    top: 330,
    left: 52,
    right: 52,
    textAlign: 'center',
    fontSize: 130,
    fontWeight: 700,
    letterSpacing: 30,
    color: '#ececec',
    transform: 'rotate(-30deg)',
  },
})
