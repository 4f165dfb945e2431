import { recordAudit } from '@/modules/audit/services/record-audit'
import { bindPerson } from '@/modules/account/services/bind-person'
import type { Database, Transaction } from '@/server/db'
import { encryptField } from '@/server/field-encryption'
import { unitErrors } from '../errors'
import type { AdministratorFields } from '../administrator-schema'

/** Any number that no other lock has: two commands at once create one administrator. */
const lockNumber = 7_201_502

/**
 * Creates provincial HR and its first 系统管理员, who opens the other accounts: a fresh installation has none. Once only;
 * where provincial HR is there from before it had administrators, it keeps its name.
 * @throws ADMINISTRATOR_EXISTS, NAME_DIFFERS
 */
export async function createFirstAdministrator(
  db: Database,
  fields: AdministratorFields,
  { now, requestId }: { now: Date; requestId: string },
): Promise<{ unitId: string; operatorId: string }> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`
    await assertNoAdministrator(tx)
    const unit =
      (await tx.unit.findFirst({ where: { kind: 'PROVINCIAL_HR' }, select: { id: true } })) ??
      (await tx.unit.create({
        data: { kind: 'PROVINCIAL_HR', depth: 0, name: fields.unitName, createdAt: now },
        select: { id: true },
      }))
    const person = await bindPerson(tx, { idType: 'RESIDENT_ID', idNumber: fields.idNumber, name: fields.name })
    const operator = await tx.operator.create({
      data: {
        unitId: unit.id,
        personId: person.id,
        officerRole: 'SYSTEM_ADMIN',
        grantedAt: now,
        mobileCipher: encryptField(fields.mobile),
        createdAt: now,
      },
      select: { id: true },
    })
    const source = { now, requestId, address: null, agent: 'admin:create', personId: person.id }
    await recordAudit(tx, source, {
      action: 'first-administrator-created',
      objectType: 'Operator',
      objectId: operator.id,
      result: 'done',
      details: { unitId: unit.id },
    })
    return { unitId: unit.id, operatorId: operator.id }
  })
}

/** @throws ADMINISTRATOR_EXISTS */
export async function assertNoAdministrator(db: Database | Transaction): Promise<void> {
  const first = await db.operator.findFirst({
    where: { officerRole: 'SYSTEM_ADMIN' },
    select: { unit: { select: { id: true, name: true } } },
  })
  if (first === null) return
  const officers = await db.operator.count({ where: { unitId: first.unit.id } })
  throw unitErrors.ADMINISTRATOR_EXISTS({ unitName: first.unit.name, officers })
}
