import type { UnitKind } from '@/generated/prisma/enums'
import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'
import { paperTitle } from './compose-personal-part'
import { partNames } from './document-parts'
import { numberedHeadings } from './numbered-headings'
import type { FieldsBlock, OpinionBlock, PrintedPair, PrintedPaper } from './printed-paper'
import type { RecommendationContent } from './recommendation-content'
import { versionLine } from './version-line'

export interface RecommendationPartSource {
  batchName: string
  issuer: string
  applicantName: string
  owningUnitName: string
  category: string
  track: string
  discipline: string
  submissionNumber: number
  submittedAt: Date
  /** The asking unit's own opinion is printed before it has passed its review. */
  isDraft: boolean
  /** The path from the owner up to the first level. */
  units: RecommendingUnit[]
}

export interface RecommendingUnit {
  name: string
  /** 推荐单位 of a prefecture is its government. */
  governmentName: string | null
  kind: UnitKind
  isOwner: boolean
  isFirstLevel: boolean
  rank: number | null
  /** What it said; null = its block is printed empty. */
  content: RecommendationContent | null
}

/** 组织推荐部分: one block per unit of the path; a first-level owner fills two. No personal data beyond the name. */
export function composeRecommendationPart(source: RecommendationPartSource): PrintedPaper {
  return {
    part: 'RECOMMENDATION',
    title: paperTitle(source.category),
    partLabel: partNames.RECOMMENDATION,
    batchName: source.batchName,
    issuer: source.issuer,
    versionLine: versionLine(source.submissionNumber, source.submittedAt),
    isDraft: source.isDraft,
    cover: null,
    photo: null,
    blocks: numberedHeadings([applicantBlock(source), ...source.units.flatMap(unitBlocks)]),
  }
}

function applicantBlock(source: RecommendationPartSource): FieldsBlock {
  return {
    kind: 'fields',
    heading: '被推荐人',
    pairs: [
      { label: '姓名', value: source.applicantName },
      { label: '所属单位', value: source.owningUnitName },
      { label: '申报类别', value: dictionaryLabel('category', source.category) },
      { label: '申报专项', value: dictionaryLabel('track', source.track) },
      { label: '一级学科', value: source.discipline },
    ],
    texts: [],
    withPhoto: false,
    withSignature: false,
  }
}

function unitBlocks(unit: RecommendingUnit): OpinionBlock[] {
  const { content } = unit
  const signature = { head: content?.head ?? '', signedOn: content?.signedOn ?? '' }
  const rank = unit.rank === null ? [] : [{ label: '推荐排序', value: String(unit.rank) }]
  const category = { label: '推荐类别', value: content?.category ? dictionaryLabel('category', content.category) : '' }
  const blocks: OpinionBlock[] = []
  if (unit.isOwner) {
    blocks.push({
      kind: 'opinion',
      heading: '所属单位推荐意见',
      unitName: unit.name,
      pairs: [...publicityPairs(content), ...(unit.isFirstLevel ? [] : rank)],
      opinion: content?.opinion ?? '',
      ...signature,
    })
  }
  if (unit.isFirstLevel) {
    blocks.push({
      kind: 'opinion',
      heading: firstLevelHeadings[unit.kind] ?? '一级推荐单位推荐意见',
      unitName: unit.governmentName ? `${unit.governmentName}（${unit.name}）` : unit.name,
      pairs: [category, ...rank],
      opinion: (unit.isOwner ? content?.firstLevelOpinion : content?.opinion) ?? '',
      ...signature,
    })
  }
  if (!unit.isOwner && !unit.isFirstLevel) {
    const heading = `主管部门（上级单位）推荐意见`
    blocks.push({
      kind: 'opinion',
      heading,
      unitName: unit.name,
      pairs: rank,
      opinion: content?.opinion ?? '',
      ...signature,
    })
  }
  return blocks
}

const firstLevelHeadings: Partial<Record<UnitKind, string>> = {
  PREFECTURE: '市（州）人社局推荐意见',
  PROVINCIAL_DEPT: '省直部门推荐意见',
  CENTRAL: '中央在川单位主（代）管部门推荐意见',
}

function publicityPairs(content: RecommendationContent | null): PrintedPair[] {
  if (!content?.publicityFrom && !content?.publicityTo && !content?.publicityResult) return []
  const result = content.publicityResult
  return [
    { label: '公示时间', value: `${content.publicityFrom} 至 ${content.publicityTo}` },
    { label: '公示结果', value: result === '' ? '' : dictionaryLabel('publicityResult', result) },
  ]
}
