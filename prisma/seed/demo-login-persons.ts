import type { Database } from '@/server/db'
import type { Candidate } from './candidate'
import { createPerson, type SeededPerson } from './person'
import { unitOf, type Scene } from './scene'
import { daysBefore } from './service-context'
import { syntheticIdNumber, syntheticMobile } from './synthetic-numbers'

/** Who scans and gets no further: somebody for every outcome of a login. */
export interface LoginPerson extends Omit<SeededPerson, 'id'> {
  note: string
  /** False: the platform does not know him yet. */
  isRegistered?: boolean
}

/** Persons without an account that works: one that has ended, none at all. Who has registered is seeded by himself. */
export async function seedLoginPersons(db: Database, scene: Scene): Promise<LoginPerson[]> {
  const [ended, unknown] = persons
  const { id: personId } = await createPerson(db, ended)
  await db.operator.create({
    data: {
      unitId: unitOf(scene, 'fujiang').actor.unit.id,
      personId,
      post: '人力资源部',
      createdAt: daysBefore(scene.now, 400),
      endedAt: daysBefore(scene.now, 65),
    },
  })
  return [ended, unknown]
}

const persons = [
  person('田野', '19820812', 993, '账户已停用'),
  person('沈默', '19951130', 994, '没有单位账户'),
] as const

function person(name: string, birth: string, serial: number, note: string): LoginPerson {
  return { name, idNumber: syntheticIdNumber(birth, serial), mobile: syntheticMobile(serial), note }
}

/** The operator of one unit who applies at another: the same person, one login. */
export function operatorWhoApplies({ units }: Scene): Candidate {
  const operator = units.get('health-education')?.operator
  if (!operator) throw new Error('The demo has no unit health-education')
  const { id, name, idNumber, mobile } = operator
  return { ...idle, personId: id, name, idNumber, mobile, unit: 'furong-hospital', isNew: false, seedNumber: 30 }
}

/** Applicants who have still to choose a password of their own. */
export function newApplicants(): Candidate[] {
  return ['尹初一', '尹初二', '尹初三'].map((name, index) => ({
    ...idle,
    name,
    idNumber: syntheticIdNumber(`1988010${index + 1}`, 700 + index),
    mobile: syntheticMobile(700 + index),
    unit: 'jincheng',
    isNew: true,
    seedNumber: 31 + index,
  }))
}

const idle = {
  category: 'RESERVE' as const,
  track: 'GENERAL' as const,
  openedDaysAgo: 6,
  draft: { form: {}, attachments: [], startedDaysAgo: 6, savedDaysAgo: 6 },
}
