import type { Recommendation } from '@/generated/prisma/client'
import { dayOfColumn } from '@/lib/china-time'
import { formDefinition, attachmentKindOf } from '@/modules/application/rules/form-definition/form-definition'
import type { Database, Transaction } from '@/server/db'
import { positionOf, type PathUnit } from '../rules/situation'
import type { FrozenRecommendation } from '../rules/frozen-recommendation'
import type { AttachmentView, RecommendationView } from '../schema'

export interface RecommendationReader {
  applicationId: string
  owningUnitId: string
  path: PathUnit[]
  unitId: string
}

/**
 * What a unit may read: its own as it stands, and of the units below it what they last forwarded. A superior's
 * recommendation is not shown downward.
 */
export async function listRecommendations(
  db: Database | Transaction,
  reader: RecommendationReader,
): Promise<RecommendationView[]> {
  const own = positionOf(reader.path, reader.unitId) ?? 0
  const visible = reader.path.slice(0, own + 1)
  const [rows, files, ranks] = await Promise.all([
    db.recommendation.findMany({
      where: { applicationId: reader.applicationId, unitId: { in: visible.map(({ unitId }) => unitId) } },
      include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
    }),
    unitFiles(db, reader.applicationId),
    db.applicationStep.findMany({
      where: { applicationId: reader.applicationId },
      select: { unitId: true, rank: true },
    }),
  ])
  return visible.flatMap((unit) => {
    const row = rows.find(({ unitId }) => unitId === unit.unitId)
    const rank = ranks.find(({ unitId }) => unitId === unit.unitId)?.rank ?? null
    if (unit.unitId === reader.unitId) return [current(reader, unit, row ?? null, rank, files)]
    const frozen = row?.revisions[0]
    return row && frozen
      ? [asForwarded(reader, unit, row, frozen.content as unknown as FrozenRecommendation, files)]
      : []
  })
}

type UnitFile = AttachmentView & { unitId: string | null; isRemoved: boolean }

async function unitFiles(db: Database | Transaction, applicationId: string): Promise<UnitFile[]> {
  const files = await db.attachment.findMany({
    where: { applicationId, unitId: { not: null } },
    orderBy: { createdAt: 'asc' },
  })
  return files.map(({ id, unitId, kind, rowId, fileName, contentType, sizeBytes, removedAt }) => ({
    id,
    unitId,
    kind,
    kindLabel: attachmentKindOf(formDefinition, kind)?.label ?? '附件',
    rowId,
    fileName,
    contentType,
    sizeBytes,
    isRemoved: removedAt !== null,
  }))
}

function current(
  reader: RecommendationReader,
  unit: PathUnit,
  row: Recommendation | null,
  rank: number | null,
  files: UnitFile[],
): RecommendationView {
  return {
    ...standing(reader, unit),
    opinion: row?.opinion ?? '',
    firstLevelOpinion: row?.firstLevelOpinion ?? '',
    category: row?.category ?? null,
    publicityFrom: dayOfColumn(row?.publicityFrom),
    publicityTo: dayOfColumn(row?.publicityTo),
    publicityResult: publicityOf(row?.publicityResult),
    head: row?.head ?? '',
    signedOn: dayOfColumn(row?.signedOn),
    rank,
    version: row?.version ?? 0,
    confirmedSubmissionNumber: row?.confirmedSubmissionNumber ?? null,
    attachments: files.filter(({ unitId, isRemoved }) => unitId === unit.unitId && !isRemoved).map(toView),
  }
}

function asForwarded(
  reader: RecommendationReader,
  unit: PathUnit,
  row: Recommendation,
  content: FrozenRecommendation,
  files: UnitFile[],
): RecommendationView {
  const kept = content.attachments.map(({ id }) => id)
  return {
    ...standing(reader, unit),
    unitName: content.unitName,
    opinion: content.opinion,
    firstLevelOpinion: content.firstLevelOpinion,
    category: content.category,
    publicityFrom: content.publicityFrom,
    publicityTo: content.publicityTo,
    publicityResult: publicityOf(content.publicityResult),
    head: content.head,
    signedOn: content.signedOn,
    rank: content.rank,
    version: row.version,
    confirmedSubmissionNumber: row.confirmedSubmissionNumber,
    attachments: files.filter(({ id }) => kept.includes(id)).map(toView),
  }
}

function standing({ owningUnitId }: RecommendationReader, { unitId, name, depth }: PathUnit) {
  return { unitId, unitName: name, isOwner: unitId === owningUnitId, isFirstLevel: depth === 1 }
}

function toView({ unitId: _unitId, isRemoved: _isRemoved, ...view }: UnitFile): AttachmentView {
  return view
}

function publicityOf(text: string | null | undefined): RecommendationView['publicityResult'] {
  return text === 'OK' || text === 'RESOLVED' || text === 'BLOCK' ? text : null
}
