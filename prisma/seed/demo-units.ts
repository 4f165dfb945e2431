import type { OperatorActor } from '@/modules/account/actor'
import type { Database } from '@/server/db'
import { encryptField } from '@/server/field-encryption'
import { demoTree, type DemoOperator, type DemoUnit } from './demo-tree'
import { createPerson, type SeededPerson } from './person'
import { syntheticIdNumber, syntheticMobile, syntheticUscc } from './synthetic-numbers'

export interface SeededUnit {
  actor: OperatorActor
  operator: SeededPerson
  /** Key of its superior; null for the province. */
  parentKey: string | null
}

/** Creates the demo's unit tree with its operators. @returns units by their key */
export async function seedUnits(db: Database): Promise<Map<string, SeededUnit>> {
  const units = new Map<string, SeededUnit>()
  await seedUnit(db, units, demoTree, null)
  return units
}

async function seedUnit(
  db: Database,
  units: Map<string, SeededUnit>,
  unit: DemoUnit,
  parent: { key: string; unit: OperatorActor['unit'] } | null,
): Promise<void> {
  const serial = units.size + 1
  const depth = parent === null ? 0 : parent.unit.depth + 1
  const row = await db.unit.create({
    data: {
      parentId: parent?.unit.id ?? null,
      kind: unit.kind,
      depth,
      name: unit.name,
      governmentName: unit.governmentName ?? null,
      uscc: syntheticUscc(unit.category, unit.region, serial),
      phone: `028-8600${String(1000 + serial)}`,
    },
  })
  const operator = await seedOperator(db, row.id, unit.operator, unit.kind === 'PROVINCIAL_HR', serial)
  const actor: OperatorActor = {
    role: depth === 0 ? 'PROVINCIAL_HR' : 'OPERATOR',
    personId: operator.id,
    personName: operator.name,
    operatorId: operator.operatorId,
    unit: { id: row.id, name: row.name, kind: row.kind, depth },
  }
  units.set(unit.key, { actor, operator, parentKey: parent?.key ?? null })
  for (const child of unit.children ?? []) await seedUnit(db, units, child, { key: unit.key, unit: actor.unit })
}

async function seedOperator(db: Database, unitId: string, from: DemoOperator, isProvincial: boolean, serial: number) {
  const person = await createPerson(db, {
    name: from.name,
    idNumber: syntheticIdNumber('510104', from.birth, 500 + serial),
    mobile: syntheticMobile(serial),
  })
  const row = await db.operator.create({
    data: {
      unitId,
      personId: person.id,
      post: from.post,
      phone: `028-8600${String(1000 + serial)}`,
      isProvincial,
      mobileCipher: encryptField(person.mobile),
    },
  })
  return { ...person, operatorId: row.id }
}
