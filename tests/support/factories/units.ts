import { randomUUID } from 'node:crypto'
import type { Database } from '@/server/db'
import type { createUnitInput, operatorFields } from '@/modules/unit/schema'
import type { z } from 'zod'
import { checkCharacter } from '@/modules/account/rules/id-number'
import { syntheticUscc } from '../../../prisma/seed/synthetic-numbers'

let serial = 0

/** A person whom nobody knows yet, as a superior types him. */
export function freshOperator(name = '夏小雨'): z.input<typeof operatorFields> {
  serial += 1
  const digits = `51010719900307${String(serial).padStart(3, '0')}`
  const idNumber = digits + checkCharacter(digits)
  return { name, idType: 'RESIDENT_ID', idNumber, mobile: '13900000001', email: '', post: '人事科', phone: '' }
}

/** A filled-in form for a unit that nobody has opened yet. */
export function freshUnit(change: Partial<z.input<typeof createUnitInput>> = {}): z.input<typeof createUnitInput> {
  serial += 1
  return {
    requestKey: randomUUID(),
    name: `第${serial}人民医院`,
    uscc: syntheticUscc('12', '510107', 900_000 + serial),
    orgCode: '',
    phone: '028-86000000',
    operator: freshOperator(),
    ...change,
  }
}

/** A live session of an operator or an applicant. */
export async function openSession(
  db: Database,
  who: { personId: string } & ({ operatorId: string } | { applicantId: string }),
): Promise<void> {
  const now = new Date()
  await db.session.create({
    data: {
      ...who,
      tokenHash: randomUUID(),
      role: 'operatorId' in who ? 'OPERATOR' : 'APPLICANT',
      createdAt: now,
      lastSeenAt: now,
      idleMinutes: 30,
      absoluteExpiresAt: new Date(now.getTime() + 3_600_000),
    },
  })
}
