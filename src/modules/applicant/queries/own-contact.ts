import type { Database } from '@/server/db'

/** Whom an applicant asks: the operator of the unit that opened his account. */
export interface OwnContact {
  unitName: string
  operatorName: string | null
  phone: string | null
}

export async function ownContact(db: Database, applicantId: string): Promise<OwnContact> {
  const { owningUnit } = await db.applicant.findUniqueOrThrow({
    where: { id: applicantId },
    select: {
      owningUnit: {
        select: {
          name: true,
          phone: true,
          operators: { where: { endedAt: null }, select: { phone: true, person: { select: { name: true } } }, take: 1 },
        },
      },
    },
  })
  const operator = owningUnit.operators[0]
  return {
    unitName: owningUnit.name,
    operatorName: operator?.person.name ?? null,
    phone: operator?.phone ?? owningUnit.phone,
  }
}
