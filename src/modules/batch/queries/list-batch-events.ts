import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { BatchEventRow } from '../edit-schema'
import { requireBatch } from '../queries'
import { batchEventActions, batchEventDetail, batchEventLabel } from '../rules/batch-events'

const mostEvents = 200

/** The history of a batch, newest first: who set, opened, extended what, and why. */
export async function listBatchEvents(ctx: ServiceContext<OperatorActor>, batchCode: string): Promise<BatchEventRow[]> {
  const batch = await requireBatch(ctx.db, batchCode)
  const entries = await ctx.db.auditEntry.findMany({
    where: {
      objectType: { in: ['Batch', 'batch'] },
      objectId: batch.id,
      action: { in: batchEventActions },
      result: 'done',
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostEvents,
  })
  const details = entries.map((entry) => asRecord(entry.details))
  const ids = (name: string) => details.flatMap((one) => (typeof one[name] === 'string' ? [one[name]] : []))
  const personIds = entries.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const [persons, units, applicants] = await Promise.all([
    ctx.db.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } }),
    ctx.db.unit.findMany({ where: { id: { in: ids('unitId') } }, select: { id: true, name: true } }),
    ctx.db.applicant.findMany({
      where: { id: { in: ids('applicantId') } },
      select: { id: true, person: { select: { name: true } }, owningUnit: { select: { name: true } } },
    }),
  ])
  const subjects = new Map([
    ...units.map(({ id, name }): [string, string] => [id, name]),
    ...applicants.map(({ id, person, owningUnit }): [string, string] => [id, `${person.name}（${owningUnit.name}）`]),
  ])
  return entries.map(({ id, at, action, reason, personId }, index) => {
    const detail = details[index] ?? {}
    const subjectId = detail.unitId ?? detail.applicantId
    return {
      id,
      at,
      what: batchEventLabel(action),
      detail: batchEventDetail(detail, typeof subjectId === 'string' ? (subjects.get(subjectId) ?? null) : null),
      reason: reason ?? '',
      who: persons.find((person) => person.id === personId)?.name ?? '系统',
    }
  })
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
