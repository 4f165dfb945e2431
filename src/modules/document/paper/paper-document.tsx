import { Document, Page, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { PrintedBlock, PrintedPaper } from '../rules/printed-paper'
import { CoverPage } from './cover-page'
import { FieldsBlockView } from './fields-block'
import { OpinionBlockView } from './opinion-block'
import { measures, styles } from './paper-style'
import { TableBlockView } from './table-block'
import { Words } from './words'

interface PaperDocumentProps {
  paper: PrintedPaper
  /** Told the number of pages while the page numbers are laid out. */
  onPages: (pages: number) => void
}

interface PageChromeProps {
  pageNumber?: number
  totalPages?: number
  children: ReactNode
}

/** The whole paper: cover or title, blocks, watermark and footer. */
export function PaperDocument({ paper, onPages }: PaperDocumentProps) {
  const chrome = ({ pageNumber = 1, totalPages, children }: PageChromeProps) => {
    if (totalPages) onPages(totalPages)
    return (
      <>
        {paper.isDraft && <Watermark />}
        {children}
        <Footer version={paper.versionLine} pageNumber={pageNumber} totalPages={totalPages} />
      </>
    )
  }
  return (
    <Document
      title={`${paper.title}（${paper.partLabel}）`}
      author={paper.issuer}
      language="zh-CN"
      creator="荐才"
      producer="荐才"
    >
      {paper.cover && (
        <Page size="A4" style={styles.page} layout={chrome}>
          <CoverPage paper={paper} lines={paper.cover} />
        </Page>
      )}
      <Page size="A4" style={styles.page} layout={chrome}>
        {!paper.cover && <PaperTitle paper={paper} />}
        {paper.blocks.map((block) => (
          <Block key={block.heading} block={block} paper={paper} />
        ))}
      </Page>
    </Document>
  )
}

function Block({ block, paper }: { block: PrintedBlock; paper: PrintedPaper }) {
  if (block.kind === 'fields') return <FieldsBlockView block={block} photo={paper.photo} />
  if (block.kind === 'table') return <TableBlockView block={block} />
  return <OpinionBlockView block={block} />
}

function PaperTitle({ paper }: { paper: PrintedPaper }) {
  return (
    <View>
      <Words style={styles.subtitle} width={measures.contentWidth} size={11}>
        {paper.batchName}
      </Words>
      <Words style={styles.title} width={measures.contentWidth} size={20}>
        {paper.title}
      </Words>
      <Words style={styles.subtitle} width={measures.contentWidth} size={11}>
        {`（${paper.partLabel}）`}
      </Words>
    </View>
  )
}

interface FooterProps {
  version: string
  pageNumber: number
  totalPages: number | undefined
}

function Footer({ version, pageNumber, totalPages }: FooterProps) {
  return (
    <View style={styles.footer}>
      <Text style={{ fontSize: 8.5 }}>{version}</Text>
      <Text style={{ fontSize: 8.5 }}>{`第 ${pageNumber} 页 共 ${totalPages ?? ''} 页`}</Text>
    </View>
  )
}

function Watermark() {
  return <Text style={styles.watermark}>草稿</Text>
}
