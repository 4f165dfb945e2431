import type { Prisma } from '@/generated/prisma/client'
import type { Database, Transaction } from '@/server/db'
import { describeChange, unversionedActions } from '../rules/describe-change'
import type { HistoryLine } from '../schema'

const mostLines = 100

/** Who did what with a unit and its account, the latest first. */
export async function listHistory(db: Database | Transaction, unitId: string): Promise<HistoryLine[]> {
  const entries = await changesOf(db, unitId, mostLines)
  const operators = await db.operator.findMany({
    where: { unitId },
    select: { id: true, person: { select: { name: true } } },
  })
  const operatorNames = new Map(operators.map(({ id, person }) => [id, person.name]))
  const persons = await namesOf(db, entries)
  const units = await db.unit.findMany({
    where: { id: { in: entries.flatMap(({ unitId: id }) => id ?? []) } },
    select: { id: true, name: true },
  })
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    ...describeChange(entry.action, detailsOf(entry.details), operatorNames),
    byName: persons.get(entry.personId ?? '') ?? null,
    byUnitName: unitNames.get(entry.unitId ?? '') ?? null,
  }))
}

/** The latest change, for whoever was slower. */
export async function lastChangeOf(
  db: Database | Transaction,
  unitId: string,
): Promise<{ by: string | null; at: Date | null; what: string }> {
  const entries = await changesOf(db, unitId, 1, { action: { notIn: [...unversionedActions] } })
  const [entry] = entries
  if (!entry) return { by: null, at: null, what: '修改了单位信息' }
  const persons = await namesOf(db, entries)
  return { by: persons.get(entry.personId ?? '') ?? null, at: entry.at, what: describeChange(entry.action).what }
}

function changesOf(db: Database | Transaction, unitId: string, most: number, only: Prisma.AuditEntryWhereInput = {}) {
  return db.auditEntry.findMany({
    where: { objectType: 'Unit', objectId: unitId, result: 'done', ...only },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
  })
}

async function namesOf(db: Database | Transaction, entries: { personId: string | null }[]) {
  const persons = await db.person.findMany({
    where: { id: { in: entries.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true },
  })
  return new Map(persons.map(({ id, name }) => [id, name]))
}

function detailsOf(details: Prisma.JsonValue): Record<string, unknown> {
  return typeof details === 'object' && details !== null && !Array.isArray(details) ? details : {}
}
