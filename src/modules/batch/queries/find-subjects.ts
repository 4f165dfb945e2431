import type { z } from 'zod'
import { chinaDate } from '@/lib/china-time'
import type { OperatorActor } from '@/modules/account/actor'
import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import { lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import type { findSubjectsInput, Subject } from '../edit-schema'
import { requireBatch, windowsFor } from '../queries'
import { extendableLevels } from '../rules/extendable-levels'
import { windowFor, type WindowRow } from '../rules/windows'

const mostFound = 20

/** Units or persons of the batch to whom a window may be extended, by part of the name or the whole ID number. */
export async function findSubjects(
  ctx: ServiceContext<OperatorActor>,
  { batchCode, kind, search }: z.output<typeof findSubjectsInput>,
): Promise<Subject[]> {
  const batch = await requireBatch(ctx.db, batchCode)
  const found = kind === 'unit' ? await findUnits(ctx, search) : await findApplicants(ctx, batch.id, search)
  const subjects: Subject[] = []
  for (const { levels, unitId, ...subject } of found) {
    const applicantId = kind === 'applicant' ? subject.id : ''
    const rows = await windowsFor(ctx.db, batch.id, { unitId, ...(applicantId && { applicantId }) })
    subjects.push({
      ...subject,
      levels: levels.map((level) => ({ level, closesAt: closing(rows, level, { unitId, applicantId }, kind) })),
    })
  }
  return subjects
}

function closing(
  rows: WindowRow[],
  level: WindowRow['level'],
  subject: { unitId: string; applicantId: string },
  kind: 'unit' | 'applicant',
): Date | null {
  // A person's own row or the one for all: what his unit was given is the unit's.
  const own = kind === 'applicant' ? { ...subject, unitId: '' } : subject
  return windowFor(rows, level, own)?.closesAt ?? null
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
    unitId: id,
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
    select: { id: true, person: { select: { name: true } }, owningUnit: { select: { id: true, name: true } } },
  })
  return applicants.map(({ id, person, owningUnit }) => ({
    id,
    unitId: owningUnit.id,
    name: person.name,
    place: owningUnit.name,
    levels: extendableLevels('applicant'),
  }))
}
