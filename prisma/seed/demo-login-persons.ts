import type { Database } from '@/server/db'
import { encryptField, lookupHash } from '@/server/field-encryption'
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

/** Persons without an account that works: a registration pending or returned, an account ended, none at all. */
export async function seedLoginPersons(db: Database, scene: Scene): Promise<LoginPerson[]> {
  const [pending, returned, ended, unknown] = persons
  await register(db, scene, pending, { number: 'DJ-2026-0007', unitName: '四川省林业和草原局', state: 'PENDING' })
  await register(db, scene, returned, { number: 'DJ-2026-0008', unitName: '四川省广播电视局', state: 'RETURNED' })
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
  return [pending, returned, ended, unknown]
}

const persons = [
  person('韩松', '19870923', 991, '注册待审核'),
  person('白洁', '19910417', 992, '注册被退回'),
  person('田野', '19820812', 993, '账户已停用'),
  person('沈默', '19951130', 994, '没有单位账户'),
] as const

function person(name: string, birth: string, serial: number, note: string): LoginPerson {
  return { name, idNumber: syntheticIdNumber(birth, serial), mobile: syntheticMobile(serial), note }
}

async function register(
  db: Database,
  scene: Scene,
  who: LoginPerson,
  registration: { number: string; unitName: string; state: 'PENDING' | 'RETURNED' },
): Promise<void> {
  const submittedAt = daysBefore(scene.now, 4)
  const decidedAt = registration.state === 'RETURNED' ? daysBefore(scene.now, 2) : null
  await db.registration.create({
    data: {
      ...registration,
      unitKind: 'PROVINCIAL_DEPT',
      idType: 'RESIDENT_ID',
      idNumberHash: lookupHash('RESIDENT_ID', who.idNumber),
      idNumberCipher: encryptField(who.idNumber),
      personName: who.name,
      mobileCipher: encryptField(who.mobile),
      reason: decidedAt === null ? null : '登记表未盖单位公章，请盖章后重新上传。',
      createdAt: submittedAt,
      submittedAt,
      decidedAt,
    },
  })
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
