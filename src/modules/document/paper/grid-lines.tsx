import { Canvas, View } from '@react-pdf/renderer'
import { keepWithNext, measures, styles } from './paper-style'

/** The part of a canvas's painter that is used here: react-pdf has no types for it. */
interface Painter {
  moveTo(x: number, y: number): Painter
  lineTo(x: number, y: number): Painter
  rect(x: number, y: number, width: number, height: number): Painter
  lineWidth(width: number): Painter
  lineCap(cap: 'square'): Painter
  stroke(): Painter
}

// Lines are stroked on a canvas: borders are stroked inside a clip of their own width, and viewers drop some of them.

/** The lines of one row of cells: upright at each of `edges` (points from the row's left), and below it. */
export function RowLines({ edges }: { edges: number[] }) {
  return (
    <Lines
      paint={(painter, width, height) => {
        for (const x of edges) painter.moveTo(x, 0).lineTo(x, height)
        painter.moveTo(0, height).lineTo(width, height)
      }}
    />
  )
}

/** Above the first row of a grid, again on every page. */
export function TopLine() {
  return (
    <View fixed wrap={false} minPresenceAhead={keepWithNext} style={styles.topLine}>
      <Lines paint={(painter, width, height) => painter.moveTo(0, height).lineTo(width, height)} />
    </View>
  )
}

/** Around a text that may go over several pages, closed on each. */
export function FrameLines() {
  return (
    <View fixed minPresenceAhead={keepWithNext} style={styles.frame}>
      <Lines paint={(painter, width, height) => painter.rect(0, 0, width, height)} />
    </View>
  )
}

/** The room above the text in such a frame, again on every page. */
export function FrameHead() {
  return <View fixed wrap={false} minPresenceAhead={keepWithNext} style={styles.frameRoom} />
}

/** The room that the frame before reaches into. */
export function BelowFrame() {
  return <View wrap={false} minPresenceAhead={keepWithNext} style={styles.frameRoom} />
}

/** Right edge of each cell, after the left edge of the first: where a row's upright lines stand. */
export function edgesOf(widths: number[]): number[] {
  return widths.reduce<number[]>((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [0])
}

function Lines({ paint }: { paint: (painter: Painter, width: number, height: number) => void }) {
  return (
    <Canvas
      style={styles.lines}
      paint={(painter: Painter, width: number, height: number) => {
        painter.lineWidth(measures.border).lineCap('square')
        paint(painter, width, height)
        painter.stroke()
        return null
      }}
    />
  )
}
