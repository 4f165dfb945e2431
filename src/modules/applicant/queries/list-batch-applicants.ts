import type { Prisma } from '@/generated/prisma/client'
import { chinaDate } from '@/lib/china-time'
import type { OperatorActor } from '@/modules/account/actor'
import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import { requireBatch } from '@/modules/batch/queries'
import { lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { accountProgress } from '../rules/account-progress'
import type { BatchApplicantPage, BatchApplicantsFilter } from '../schema'
import { maskedIdentity } from './masked-identity'

/**
 * One page of a batch's applicants for provincial HR: whose they are and how far they have come, never what a draft
 * says. Removed accounts are not among them.
 * @throws NOT_FOUND for an unknown batch
 */
export async function listBatchApplicants(
  { db, now }: ServiceContext<OperatorActor>,
  { batchCode, search, page, pageSize }: BatchApplicantsFilter,
): Promise<BatchApplicantPage> {
  const batch = await requireBatch(db, batchCode)
  const where: Prisma.ApplicantWhereInput = { batchId: batch.id, removedAt: null, ...searchFor(search, now) }
  const [rows, total] = await Promise.all([
    db.applicant.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        lastLoginAt: true,
        person: { select: { name: true, idType: true, idNumberCipher: true } },
        owningUnit: { select: { name: true } },
        application: {
          select: {
            state: true,
            version: true,
            submissionNumber: true,
            holderUnit: { select: { name: true } },
            _count: { select: { sections: { where: { version: { gt: 0 } } } } },
          },
        },
      },
    }),
    db.applicant.count({ where }),
  ])
  return {
    rows: rows.map(({ id, lastLoginAt, person, owningUnit, application }) => ({
      applicantId: id,
      ...maskedIdentity(person.name, person.idType, person.idNumberCipher),
      owningUnitName: owningUnit.name,
      progress: accountProgress({
        isRemoved: false,
        hasLoggedIn: lastLoginAt !== null,
        state: application?.state ?? null,
        submissionNumber: application?.submissionNumber ?? 0,
        begunSections: application?._count.sections ?? 0,
      }),
      holderName: application?.holderUnit?.name ?? null,
      version: application?.version ?? 0,
    })),
    total,
    page,
    pageSize,
  }
}

function searchFor(search: string, now: Date): Prisma.ApplicantWhereInput {
  if (search === '') return {}
  const part = { contains: search.normalize('NFKC') }
  const hashes = possibleIdNumbers(search, chinaDate(now)).map(({ type, number }) => lookupHash(type, number))
  return {
    OR: [{ person: { name: part } }, { person: { idNumberHash: { in: hashes } } }, { owningUnit: { name: part } }],
  }
}
