import type { z } from 'zod'
import { chinaDate } from '@/lib/china-time'
import type { OperatorActor } from '@/modules/account/actor'
import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import { lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import type { findSubjectsInput, Subject } from '../edit-schema'
import { requireBatch } from '../queries'
import { extendableLevels } from '../rules/extendable-levels'
import { windowFor } from '../rules/windows'

const mostFound = 20

/** Units or persons of the batch to whom a window may be extended, by part of the name or the whole ID number. */
export async function findSubjects(
  ctx: ServiceContext<OperatorActor>,
  { batchCode, kind, search }: z.output<typeof findSubjectsInput>,
): Promise<Subject[]> {
  const batch = await requireBatch(ctx.db, batchCode)
  const found = kind === 'unit' ? await findUnits(ctx, search) : await findApplicants(ctx, batch.id, search)
  const ids = found.map(({ id }) => id)
  const rows = await ctx.db.batchWindow.findMany({
    where: {
      batchId: batch.id,
      OR: [
        { unitId: null, applicantId: null },
        kind === 'unit' ? { unitId: { in: ids } } : { applicantId: { in: ids } },
      ],
    },
  })
  return found.map(({ levels, ...subject }) => {
    // A person's own row or the one for all: what his unit was given is the unit's.
    const own = kind === 'unit' ? { unitId: subject.id, applicantId: '' } : { unitId: '', applicantId: subject.id }
    return {
      ...subject,
      levels: levels.map((level) => ({ level, closesAt: windowFor(rows, level, own)?.closesAt ?? null })),
    }
  })
}

async function findUnits({ db }: ServiceContext, search: string) {
  const units = await db.unit.findMany({
    where: { deactivatedAt: null, depth: { gt: 0 }, name: { contains: search } },
    orderBy: [{ depth: 'asc' }, { name: 'asc' }],
    take: mostFound,
    select: { id: true, name: true, depth: true, parent: { select: { name: true } } },
  })
  return units.map(({ id, name, depth, parent }) => ({
    id,
    name,
    place: parent?.name ?? '',
    levels: extendableLevels({ depth }),
  }))
}

async function findApplicants({ db, now }: ServiceContext, batchId: string, search: string) {
  const hashes = possibleIdNumbers(search, chinaDate(now)).map(({ type, number }) => lookupHash(type, number))
  const applicants = await db.applicant.findMany({
    where: {
      batchId,
      removedAt: null,
      person: { OR: [{ name: { contains: search } }, { idNumberHash: { in: hashes } }] },
    },
    orderBy: { id: 'asc' },
    take: mostFound,
    select: { id: true, person: { select: { name: true } }, owningUnit: { select: { name: true } } },
  })
  return applicants.map(({ id, person, owningUnit }) => ({
    id,
    name: person.name,
    place: owningUnit.name,
    levels: extendableLevels('applicant'),
  }))
}
