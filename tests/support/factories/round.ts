import { randomUUID } from 'node:crypto'
import type { Category, Track, UnitKind } from '@/generated/prisma/enums'
import type { Actor, AdministratorActor, OperatorActor } from '@/modules/account/actor'
import { checkCharacter } from '@/modules/account/rules/id-number'
import { batchSettings, type BatchSettings } from '@/modules/batch/schema'
import type { Database } from '@/server/db'
import { encryptField, lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'

export const roundNow = new Date('2026-11-20T02:00:00Z')
export const later = (hours: number): Date => new Date(roundNow.getTime() + hours * 3_600_000)

export interface RoundOptions {
  settings?: Partial<BatchSettings>
  /** Limit and planned number per indicator code, for both first-level units; planned null = not maintained. */
  quotas?: Record<string, { limit: number; planned: number | null }>
}

/** 成都 with a county, its employer and a sibling employer; 绵阳 with an employer; 华西, an owner at the first level. */
const tree = {
  province: { kind: 'PROVINCIAL_HR', depth: 0, parent: null, name: '四川省人力资源和社会保障厅' },
  chengdu: { kind: 'PREFECTURE', depth: 1, parent: 'province', name: '成都市人社局' },
  qingyang: { kind: 'EMPLOYER', depth: 2, parent: 'chengdu', name: '青羊区人社局' },
  employer: { kind: 'EMPLOYER', depth: 3, parent: 'qingyang', name: '成都飞机设计研究所' },
  sibling: { kind: 'EMPLOYER', depth: 3, parent: 'qingyang', name: '成都市第三人民医院' },
  mianyang: { kind: 'PREFECTURE', depth: 1, parent: 'province', name: '绵阳市人社局' },
  mianyangEmployer: { kind: 'EMPLOYER', depth: 2, parent: 'mianyang', name: '绵阳市中心医院' },
  huaxi: { kind: 'CENTRAL', depth: 1, parent: 'province', name: '四川大学' },
} satisfies Record<string, { kind: UnitKind; depth: number; parent: string | null; name: string }>
export type UnitKey = keyof typeof tree

const indicators: { code: string; label: string; category: Category; track?: Track }[] = [
  { code: 'LEADER', label: '学术和技术带头人', category: 'LEADER' },
  { code: 'LEADER_GRASSROOTS', label: '带头人（基层人才专项）', category: 'LEADER', track: 'GRASSROOTS' },
  { code: 'RESERVE', label: '后备人选', category: 'RESERVE' },
]

export interface Round {
  db: Database
  batchId: string
  batchCode: string
  actors: Record<UnitKey, OperatorActor>
  indicatorIds: Record<string, string>
  /** The context of a unit's operator at a time. */
  as: (unit: UnitKey, now?: Date) => ServiceContext<OperatorActor>
}

/** An open round: tree with operators, batch with windows, categories, tracks, indicators and quotas. */
export async function createRound(db: Database, options: RoundOptions = {}): Promise<Round> {
  const actors = await createTree(db)
  const batch = await db.batch.create({
    data: {
      code: '2026',
      name: '第十六批（2026）',
      status: 'OPEN',
      cutoffDate: new Date('2026-12-31'),
      achievementFrom: new Date('2021-01-01'),
      settings: batchSettings.parse(options.settings ?? {}),
      formVersions: { create: { number: 1, definitionVersion: 1, overrides: {} } },
      windows: {
        create: (['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL', 'PROVINCE'] as const).map((level, index) => ({
          level,
          opensAt: later(-240),
          closesAt: later(240 + index * 48),
        })),
      },
      categories: { create: [{ category: 'LEADER' }, { category: 'RESERVE' }] },
      tracks: { create: [{ track: 'GENERAL' }, { track: 'GRASSROOTS' }] },
      indicators: { create: indicators.map((indicator, position) => ({ ...indicator, position })) },
    },
    include: { indicators: true },
  })
  const quotaUnits: UnitKey[] = ['chengdu', 'mianyang', 'huaxi']
  await db.quota.createMany({
    data: quotaUnits.flatMap((unit) =>
      batch.indicators.map(({ id, code }) => ({
        batchId: batch.id,
        unitId: actors[unit].unit.id,
        indicatorId: id,
        ...(options.quotas?.[code] ?? { limit: 20, planned: 10 }),
      })),
    ),
  })
  return {
    db,
    batchId: batch.id,
    batchCode: batch.code,
    actors,
    indicatorIds: Object.fromEntries(batch.indicators.map(({ code, id }) => [code, id])),
    as: (unit, now = roundNow) => contextOf(db, actors[unit], now),
  }
}

export function contextOf<A extends Actor | AdministratorActor>(db: Database, actor: A, now: Date): ServiceContext<A> {
  return { db, actor, now, requestId: randomUUID(), address: null, agent: null }
}

async function createTree(db: Database): Promise<Record<UnitKey, OperatorActor>> {
  const actors: Partial<Record<UnitKey, OperatorActor>> = {}
  for (const [key, { kind, depth, parent, name }] of Object.entries(tree)) {
    const parentId = parent ? actors[parent as UnitKey]?.unit.id : null
    const unit = await db.unit.create({ data: { kind, depth, name, parentId } })
    const person = await createPerson(db, `${name.slice(0, 2)}经办人`)
    const operator = await db.operator.create({
      data: {
        unitId: unit.id,
        personId: person.id,
        ...(depth === 0 && { officerRole: 'REVIEWER' as const, grantedAt: roundNow }),
      },
    })
    actors[key as UnitKey] = {
      role: depth === 0 ? 'PROVINCIAL_HR' : 'OPERATOR',
      personId: person.id,
      personName: person.name,
      operatorId: operator.id,
      unit: { id: unit.id, name, kind, depth },
    }
  }
  return actors as Record<UnitKey, OperatorActor>
}

let serial = 0

/** A person with a synthetic resident ID number. */
export async function createPerson(db: Database, name: string) {
  serial += 1
  const digits = `510105${1960 + (Math.floor(serial / 999) % 30)}0101${String((serial % 999) + 1).padStart(3, '0')}`
  const idNumber = digits + checkCharacter(digits)
  const row = await db.person.create({
    data: {
      name,
      idType: 'RESIDENT_ID',
      idNumberHash: lookupHash('RESIDENT_ID', idNumber),
      idNumberCipher: encryptField(idNumber),
    },
  })
  return { id: row.id, name, idNumber }
}
