import type { Database, Transaction } from '@/server/db'

/** An active operator or an applicant of a round that goes on, other than the exception, stands on this person's name. */
export async function isNamedElsewhere(
  db: Database | Transaction,
  personId: string,
  { applicantId, operatorId }: { applicantId?: string; operatorId?: string },
): Promise<boolean> {
  const operators = await db.operator.count({ where: { personId, endedAt: null, id: { not: operatorId } } })
  const applicants = await db.applicant.count({
    where: { personId, removedAt: null, batch: { status: { not: 'ARCHIVED' } }, id: { not: applicantId } },
  })
  return operators + applicants > 0
}
