import type { Prisma } from '@/generated/prisma/client'
import { chinaDate } from '@/lib/china-time'
import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import type { OperatorActor } from '@/modules/account/actor'
import { requireBatch } from '@/modules/batch/queries'
import { decryptField, lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import type { CorrectionListFilter, CorrectionPage } from '../schema'

/**
 * One page of the batch's requests for provincial HR: what waits first, the longest wait on top, then the latest.
 * @throws NOT_FOUND for an unknown batch
 */
export async function listCorrections(
  ctx: ServiceContext<OperatorActor>,
  filter: CorrectionListFilter,
): Promise<CorrectionPage> {
  const batch = await requireBatch(ctx.db, filter.batchCode)
  const ofBatch: Prisma.ApplicantCorrectionWhereInput = { applicant: { batchId: batch.id } }
  const where: Prisma.ApplicantCorrectionWhereInput = {
    AND: [ofBatch, searchFor(filter.search, ctx.now)],
    state: filter.state,
  }
  const [rows, total, counts] = await Promise.all([
    ctx.db.applicantCorrection.findMany({
      where,
      orderBy: [{ state: 'asc' }, { requestedAt: filter.state === 'PENDING' ? 'asc' : 'desc' }, { id: 'asc' }],
      skip: (filter.page - 1) * filter.pageSize,
      take: filter.pageSize,
      include: { applicant: { select: { owningUnit: { select: { name: true } } } } },
    }),
    ctx.db.applicantCorrection.count({ where }),
    ctx.db.applicantCorrection.groupBy({ by: ['state'], where: ofBatch, _count: true }),
  ])
  return {
    rows: rows.map((row) => ({
      correctionId: row.id,
      state: row.state,
      currentName: row.currentName,
      name: row.name,
      isOtherDocument: row.idType !== row.currentIdType || isOtherNumber(row),
      owningUnitName: row.applicant.owningUnit.name,
      requestedAt: row.requestedAt,
      decidedAt: row.decidedAt,
    })),
    total,
    page: filter.page,
    pageSize: filter.pageSize,
    counts: Object.fromEntries(counts.map(({ state, _count }) => [state, _count])),
  }
}

/** Ciphers of the same number differ. */
function isOtherNumber(row: { idNumberCipher: string; currentIdNumberCipher: string }): boolean {
  return decryptField(row.idNumberCipher) !== decryptField(row.currentIdNumberCipher)
}

function searchFor(search: string, now: Date): Prisma.ApplicantCorrectionWhereInput {
  if (search === '') return {}
  const part = { contains: search.normalize('NFKC') }
  const hashes = possibleIdNumbers(search, chinaDate(now)).map(({ type, number }) => lookupHash(type, number))
  return {
    OR: [
      { name: part },
      { currentName: part },
      { idNumberHash: { in: hashes } },
      { applicant: { person: { idNumberHash: { in: hashes } } } },
      { applicant: { owningUnit: { name: part } } },
    ],
  }
}
