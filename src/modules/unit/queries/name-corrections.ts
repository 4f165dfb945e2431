import type { OperatorActor } from '@/modules/account/actor'
import { fileViewColumns } from '@/modules/supporting-file/queries'
import type { Database, Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { NameCorrection } from '../name-schema'

/** The request of a unit that waits for an answer; there is one at most. */
export async function pendingCorrection(tx: Transaction, unitId: string) {
  return tx.unitNameCorrection.findFirst({ where: { unitId, state: 'PENDING' } })
}

/** How many units directly below the acting one wait for an answer. */
export async function countPendingNames({ db, actor }: ServiceContext<OperatorActor>): Promise<number> {
  return db.unitNameCorrection.count({
    where: { state: 'PENDING', unit: { parentId: actor.unit.id, deactivatedAt: null } },
  })
}

const mostCorrections = 20

/** Requests of a unit for another name, the latest first. */
export async function listNameCorrections(db: Database, unitId: string): Promise<NameCorrection[]> {
  const rows = await db.unitNameCorrection.findMany({
    where: { unitId },
    include: { file: { select: fileViewColumns } },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: mostCorrections,
  })
  const ids = rows.flatMap(({ requestedByPersonId, decidedByPersonId }) => [requestedByPersonId, decidedByPersonId])
  const persons = await db.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  const nameOf = (id: string | null) => persons.find((person) => person.id === id)?.name ?? null
  return rows.map((row) => ({
    correctionId: row.id,
    state: row.state,
    currentName: row.currentName,
    currentGovernmentName: row.currentGovernmentName,
    requestedName: row.requestedName,
    requestedGovernmentName: row.requestedGovernmentName,
    reason: row.reason,
    file: row.file,
    requestedAt: row.requestedAt,
    requestedByName: nameOf(row.requestedByPersonId),
    decidedAt: row.decidedAt,
    decidedByName: nameOf(row.decidedByPersonId),
    decisionReason: row.decisionReason,
  }))
}
