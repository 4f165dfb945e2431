import { Image, View } from '@react-pdf/renderer'
import { Fragment } from 'react'
import type { FieldsBlock, PrintedPair, PrintedPhoto } from '../rules/printed-paper'
import { PairRow, pairRows } from './field-grid'
import { FramedText } from './framed-text'
import { BelowFrame, RowLines, TopLine } from './grid-lines'
import { Heading } from './heading'
import { closeUp, measures, styles } from './paper-style'
import { Words } from './words'

const rowsBesidePhoto = 6
/** A grid of so few pairs is not torn. */
const keptTogether = 12
const photoPadding = 3.5

/** Labels and values in a closed grid, two pairs a row; long texts in frames below. */
export function FieldsBlockView({ block, photo }: { block: FieldsBlock; photo: PrintedPhoto | null }) {
  const beside = block.withPhoto ? block.pairs.slice(0, rowsBesidePhoto) : []
  return (
    <View>
      <Heading text={block.heading} />
      {block.pairs.length > 0 && (
        <View wrap={block.pairs.length > keptTogether} style={closeUp(2)}>
          <TopLine />
          {block.withPhoto && <PhotoRows pairs={beside} photo={photo} />}
          {pairRows(block.pairs.slice(beside.length)).map((row) => (
            <PairRow key={row[0]?.label} pairs={row} width={measures.contentWidth} />
          ))}
        </View>
      )}
      {block.texts.map(({ label, value }, index) => (
        <Fragment key={label}>
          {index > 0 && <BelowFrame />}
          <FramedText label={label} text={value} />
        </Fragment>
      ))}
      {block.withSignature && <SignatureLine signer={block.signer ?? '申报人'} />}
    </View>
  )
}

function PhotoRows({ pairs, photo }: { pairs: PrintedPair[]; photo: PrintedPhoto | null }) {
  const photoCellWidth = measures.photoWidth + photoPadding * 2
  const rowHeight = (measures.photoHeight + photoPadding * 2) / rowsBesidePhoto
  return (
    <View wrap={false} style={[styles.row, closeUp(2)]}>
      <View>
        {pairs.map((pair) => (
          <PairRow
            key={pair.label}
            pairs={[pair]}
            width={measures.contentWidth - photoCellWidth}
            minHeight={rowHeight}
          />
        ))}
      </View>
      <View style={{ width: photoCellWidth, alignItems: 'center', justifyContent: 'center' }}>
        <RowLines edges={[photoCellWidth]} />
        {photo?.jpeg ? <Photo jpeg={photo.jpeg} /> : <NoPhoto />}
      </View>
    </View>
  )
}

function Photo({ jpeg }: { jpeg: Uint8Array }) {
  const size = { width: measures.photoWidth, height: measures.photoHeight, objectFit: 'contain' as const }
  return <Image src={{ data: Buffer.from(jpeg), format: 'jpg' as const }} style={size} />
}

function NoPhoto() {
  return (
    <Words style={styles.label} width={measures.photoWidth} size={measures.fieldSize}>
      照片
    </Words>
  )
}

function SignatureLine({ signer }: { signer: string }) {
  return (
    <View wrap={false} style={{ marginTop: 36 }}>
      <Words style={styles.signature} width={measures.contentWidth} size={measures.textSize}>
        {`${signer}（签名）：　　　　　　　　　　　　年　　月　　日`}
      </Words>
    </View>
  )
}
