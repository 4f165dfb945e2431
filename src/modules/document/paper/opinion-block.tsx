import { View } from '@react-pdf/renderer'
import { emWidth } from '@/lib/chinese-line-break'
import type { OpinionBlock } from '../rules/printed-paper'
import { PairRow, pairRows } from './field-grid'
import { FramedText } from './framed-text'
import { TopLine } from './grid-lines'
import { Heading } from './heading'
import { closeUp, measures, styles } from './paper-style'
import { Words } from './words'

/** What one unit says; head, date and the place for the seal are kept together at its foot. */
export function OpinionBlockView({ block }: { block: OpinionBlock }) {
  return (
    <View wrap={!fitsOnePage(block)}>
      <Heading text={block.heading} />
      <View style={closeUp(2)}>
        <TopLine />
        {[[{ label: '单位名称', value: block.unitName }], ...pairRows(block.pairs)].map((row) => (
          <PairRow key={row[0]?.label} pairs={row} width={measures.contentWidth} />
        ))}
      </View>
      <FramedText label={block.opinionLabel ?? '推荐意见'} text={block.opinion} whenEmpty="">
        <SealPlace head={block.head} signedOn={block.signedOn} />
      </FramedText>
    </View>
  )
}

const sealWidth = 210
const wholeOpinionLines = 24

/** Opinion and seal stay on one page, unless the opinion is so long that they might not have room there. */
function fitsOnePage({ opinion }: OpinionBlock): boolean {
  const lineEm = (measures.contentWidth - 16) / measures.textSize
  const lines = opinion.split('\n').reduce((sum, paragraph) => sum + Math.ceil((emWidth(paragraph) + 4) / lineEm), 0)
  return lines <= wholeOpinionLines
}

function SealPlace({ head, signedOn }: { head: string; signedOn: string }) {
  return (
    <View wrap={false} style={[styles.row, { marginTop: 46, alignItems: 'flex-end', paddingHorizontal: 8 }]}>
      <View style={{ width: measures.contentWidth - 16 - sealWidth }}>
        <Words style={styles.sealLine} width={measures.contentWidth - 16 - sealWidth} size={measures.textSize}>
          {`单位负责人（签字）：${head}`}
        </Words>
      </View>
      <View style={{ width: sealWidth }}>
        {['（单位盖章）', dateLine(signedOn)].map((text) => (
          <Words key={text} style={styles.centredSealLine} width={sealWidth} size={measures.textSize}>
            {text}
          </Words>
        ))}
      </View>
    </View>
  )
}

function dateLine(signedOn: string): string {
  const [year, month, day] = signedOn.split('-')
  return day ? `${year} 年 ${Number(month)} 月 ${Number(day)} 日` : '　　　年　　月　　日'
}
