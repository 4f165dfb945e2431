import type { OperatorActor } from '@/modules/account/actor'
import type { Database } from '@/server/db'
import { encryptField } from '@/server/field-encryption'
import { demoTree, type DemoUnit } from './demo-tree'
import { createPerson, type SeededPerson } from './person'
import { daysBefore } from './service-context'
import { syntheticIdNumber, syntheticMobile, syntheticOrgCode, syntheticUscc } from './synthetic-numbers'

export interface SeededUnit {
  actor: OperatorActor
  operator: SeededPerson
  /** Key of its superior; null for the province. */
  parentKey: string | null
  isActive: boolean
}

/** What units are seeded into: those that are there already, by their key. */
export interface UnitSeeding {
  db: Database
  units: Map<string, SeededUnit>
  now: Date
}

/** Creates the core of the demo's unit tree with its operators. @returns units by their key */
export async function seedUnits(db: Database, now: Date): Promise<Map<string, SeededUnit>> {
  const units = new Map<string, SeededUnit>()
  await seedUnit({ db, units, now }, demoTree, null)
  return units
}

/** Creates a unit with its operator, and what is below it. */
export async function seedUnit(seeding: UnitSeeding, unit: DemoUnit, parentKey: string | null): Promise<void> {
  const { db, units, now } = seeding
  const parent = parentKey === null ? null : units.get(parentKey)
  const serial = units.size + 1
  const depth = parent ? parent.actor.unit.depth + 1 : 0
  const phone = unit.phone ?? `028-8600${String(1000 + serial)}`
  const row = await db.unit.create({
    data: {
      parentId: parent?.actor.unit.id ?? null,
      kind: unit.kind,
      depth,
      name: unit.name,
      governmentName: unit.governmentName ?? null,
      uscc: unit.hasOrgCodeOnly ? null : syntheticUscc(unit.category, unit.region, serial),
      // Some have both: the older code is not withdrawn.
      orgCode: unit.hasOrgCodeOnly || serial % 7 === 0 ? syntheticOrgCode(serial) : null,
      phone,
      createdAt: daysBefore(now, 1300),
      nameConfirmedAt: unit.isNameUnconfirmed || depth === 0 ? null : daysBefore(now, 1298),
      deactivatedAt: unit.deactivatedDaysAgo === undefined ? null : daysBefore(now, unit.deactivatedDaysAgo),
    },
  })
  const operator = await seedOperator(seeding, unit, { unitId: row.id, phone, serial })
  const actor: OperatorActor = {
    role: depth === 0 ? 'PROVINCIAL_HR' : 'OPERATOR',
    personId: operator.id,
    personName: operator.name,
    operatorId: operator.operatorId,
    unit: { id: row.id, name: row.name, kind: row.kind, depth },
  }
  units.set(unit.key, { actor, operator, parentKey, isActive: unit.deactivatedDaysAgo === undefined })
  for (const child of unit.children ?? []) await seedUnit(seeding, child, unit.key)
}

async function seedOperator(
  { db, units, now }: UnitSeeding,
  { operator, kind }: DemoUnit,
  { unitId, phone, serial }: { unitId: string; phone: string; serial: number },
) {
  const person = 'sameAs' in operator ? units.get(operator.sameAs)?.operator : await newPerson(db, operator, serial)
  if (!person) throw new Error(`No demo unit before this one has the operator of ${unitId}`)
  const row = await db.operator.create({
    data: {
      unitId,
      personId: person.id,
      post: operator.post,
      phone,
      ...(kind === 'PROVINCIAL_HR' && { officerRole: 'REVIEWER' as const, grantedAt: daysBefore(now, 1300) }),
      mobileCipher: encryptField(person.mobile),
      createdAt: new Date(daysBefore(now, 1300).getTime() + serial * 60_000),
      // Every ninth employer has never looked in.
      lastLoginAt:
        kind === 'EMPLOYER' && serial % 9 === 8
          ? null
          : new Date(now.getTime() - ((serial * 7) % 100) * 3_600_000 - 600_000),
    },
  })
  return { ...person, operatorId: row.id }
}

function newPerson(db: Database, { name, birth }: { name: string; birth: string }, serial: number) {
  return createPerson(db, {
    name,
    idNumber: syntheticIdNumber(birth, 500 + (serial % 400)),
    mobile: syntheticMobile(serial),
  })
}
