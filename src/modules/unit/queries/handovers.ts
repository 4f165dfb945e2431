import type { OperatorActor } from '@/modules/account/actor'
import type { Database } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { handoverSummary, type HandedOver, type HandoverLine, type OpenHandover } from '../handover-schema'

const columns = {
  id: true,
  at: true,
  summary: true,
  seenAt: true,
  toOperatorId: true,
  unit: { select: { name: true } },
  from: { select: { person: { select: { name: true } } } },
  to: { select: { person: { select: { name: true } } } },
} as const

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (db: Database, where: object, take: number) =>
  db.handover.findMany({ where, select: columns, orderBy: [{ at: 'desc' }, { id: 'desc' }], take })

const mostLines = 20

/** Every time a unit's account passed to another person, the latest first. */
export async function listHandovers(db: Database, unitId: string): Promise<HandoverLine[]> {
  return (await rowsOf(db, { unitId }, mostLines)).map(toLine)
}

/**
 * What the acting person has still to confirm: of the account that he took over, and of accounts that he gave away
 * while he acts for another unit.
 */
export async function listOpenHandovers({ db, actor }: ServiceContext<OperatorActor>): Promise<OpenHandover[]> {
  const taken = { toOperatorId: actor.operatorId, seenAt: null }
  const given = { from: { personId: actor.personId }, fromSeenAt: null }
  const rows = await rowsOf(db, { OR: [taken, given] }, mostLines)
  return rows.map((row) => ({
    ...toLine(row),
    unitName: row.unit.name,
    side: row.toOperatorId === actor.operatorId ? 'taken' : 'given',
  }))
}

/** What whoever has given his only account away is told at the door. Its id leads to counts, to no person. */
export async function loadHandedOver(db: Database, handoverId: string): Promise<HandedOver | null> {
  const [row] = await rowsOf(db, { id: handoverId }, 1)
  return row ? { unitName: row.unit.name, at: row.at, summary: handoverSummary.parse(row.summary) } : null
}

function toLine({ id, at, from, to, summary, seenAt }: Row): HandoverLine {
  return {
    handoverId: id,
    at,
    fromName: from.person.name,
    toName: to.person.name,
    summary: handoverSummary.parse(summary),
    seenAt,
  }
}
